import java.io.File;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.*;
import org.openide.util.Lookup;

/** Prints what Gephi's toolkit reads of each file, a line of JSON a file. */
public class Gephi {
	static String text(Object value) {
		StringBuilder out = new StringBuilder("\"");
		for (char c : String.valueOf(value).toCharArray())
			out.append(String.format("\\u%04x", (int) c));
		return out.append('"').toString();
	}

	/** A value, or what it was in each interval. */
	static String value(Object value) {
		if (value instanceof org.gephi.graph.api.types.IntervalMap) {
			org.gephi.graph.api.types.IntervalMap map = (org.gephi.graph.api.types.IntervalMap) value;
			StringBuilder out = new StringBuilder("[");
			double[] ends = map.getIntervals();
			Object[] values = map.toValuesArray();
			for (int i = 0; i < values.length; i++)
				out.append(i > 0 ? ", [" : "[").append(String.format("%.0f, %.0f, ", ends[2 * i], ends[2 * i + 1]))
					.append(values[i]).append(']');
			return out.append(']').toString();
		}
		return value instanceof Number || value instanceof Boolean ? value.toString() : text(value);
	}

	static String attributes(Element element) {
		StringBuilder out = new StringBuilder("{\"\": 0");
		for (Column column : element.getTable()) {
			Object value = element.getAttribute(column);
			String id = column.getId();
			if (value != null && !id.equals("id") && !id.equals("timeset") && !id.equals("interval"))
				out.append(", ").append(text(column.isProperty() ? id : column.getTitle())).append(": ").append(value(value));
		}
		return out.append('}').toString();
	}

	static String read(File file, ProjectController projects, ImportController importer) throws Exception {
		projects.newProject();
		Workspace workspace = projects.getCurrentWorkspace();
		Container container = importer.importFile(file);
		StringBuilder out = new StringBuilder("{\"file\": " + text(file.getName()) + ", \"issues\": [");
		String between = "";
		java.util.Iterator<Issue> issues = container.getReport().getIssues(1000);
		while (issues.hasNext()) {
			Issue issue = issues.next();
			if (issue.getLevel() == Issue.Level.INFO)
				continue;
			out.append(between).append(text(issue.getLevel() + ": " + issue.getMessage()));
			between = ", ";
		}
		container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
		importer.process(container, new DefaultProcessor(), workspace);
		Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
		out.append("], \"nodes\": {\"\": 0");
		for (Node node : graph.getNodes())
			out.append(", ").append(text(node.getId())).append(": ").append(attributes(node));
		out.append("}, \"edges\": [");
		between = "";
		for (Edge edge : graph.getEdges()) {
			out.append(between).append('[').append(text(edge.getSource().getId())).append(", ")
				.append(text(edge.getTarget().getId())).append(", ").append(attributes(edge)).append(", ")
				.append(edge.isDirected()).append(']');
			between = ", ";
		}
		projects.closeCurrentProject();
		return out.append("]}").toString();
	}

	public static void main(String[] files) throws Exception {
		ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
		ImportController importer = Lookup.getDefault().lookup(ImportController.class);
		for (String name : files)
			System.out.println(read(new File(name), projects, importer));
		System.exit(0);
	}
}
