// Prints what graphology reads of GEXF and GraphML files, a line of JSON a file.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';

const [home, ...files] = process.argv.slice(2);
const require = createRequire(home + '/');
const Graph = require('graphology');
const gexf = require('graphology-gexf'), graphml = require('graphology-graphml');

for (const file of files) {
	const text = readFileSync(file, 'utf8');
	const graph = (file.endsWith('.gexf') ? gexf : graphml).parse(Graph, text);
	const nodes = Object.fromEntries(graph.mapNodes((node, row) => [node, row]));
	const edges = graph.mapEdges((edge, row, source, target) => [source, target, row]);
	console.log(JSON.stringify({file: basename(file), issues: [], nodes, edges}));
}
