import java.nio.file.*;
import java.util.*;
import org.neo4j.dbms.api.*;
import java.nio.file.Path;
import org.neo4j.graphdb.*;

/**
 * Runs files of Cypher in Neo4j, twice each, and prints what is there then, a line of JSON a file.  Of
 * any other file it prints what is there already, as after an import.
 */
public class Neo4j {
	static String text(Object value) {
		StringBuilder out = new StringBuilder("\"");
		for (char c : String.valueOf(value).toCharArray())
			out.append(String.format("\\u%04x", (int) c));
		return out.append('"').toString();
	}

	static String attributes(Entity entity) {
		StringBuilder out = new StringBuilder("{\"\": 0");
		for (Map.Entry<String, Object> one : entity.getAllProperties().entrySet())
			out.append(", ").append(text(one.getKey())).append(": ")
				.append(one.getValue() instanceof String ? text(one.getValue()) : one.getValue());
		return out.append('}').toString();
	}

	/** No string has a line end in it: they are written as \n. */
	static void run(GraphDatabaseService database, String statements) {
		for (String statement : statements.split(";\n"))
			try (Transaction transaction = database.beginTx()) {
				transaction.execute(statement).close();
				transaction.commit();
			}
	}

	static String found(Transaction transaction) {
		StringBuilder out = new StringBuilder("\"nodes\": {\"\": 0");
		try (ResourceIterable<Node> nodes = transaction.getAllNodes()) {
			for (Node node : nodes)
				if (node.hasLabel(Label.label("Entity")))
					out.append(", ").append(text(node.getProperty("id"))).append(": ").append(attributes(node));
		}
		out.append("}, \"edges\": [");
		String between = "";
		try (ResourceIterable<Relationship> ties = transaction.getAllRelationships()) {
			for (Relationship tie : ties) {
				out.append(between).append('[').append(text(tie.getStartNode().getProperty("id"))).append(", ")
					.append(text(tie.getEndNode().getProperty("id"))).append(", ").append(attributes(tie))
					.append(", true]");
				between = ", ";
			}
		}
		return out.append("]").toString();
	}

	static String read(GraphDatabaseService database, Path file) throws Exception {
		String issue = "";
		try {
			String statements = file.toString().endsWith(".cypher") ? Files.readString(file) : "";
			for (int i = 0; i < 2 && !statements.isEmpty(); i++)
				run(database, statements);
		} catch (QueryExecutionException error) {
			issue = text(error.getMessage());
		}
		try (Transaction transaction = database.beginTx()) {
			String line = "{\"file\": " + text(file.getFileName()) + ", \"issues\": [" + issue + "], "
				+ found(transaction) + "}";
			transaction.execute("MATCH (n) DETACH DELETE n").close();
			transaction.commit();
			return line;
		}
	}

	/** FOLDER FILE...: the folder is for the database. */
	public static void main(String[] arguments) throws Exception {
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0])).build();
		GraphDatabaseService database = service.database("neo4j");
		for (String name : Arrays.copyOfRange(arguments, 1, arguments.length))
			System.out.println(read(database, Path.of(name)));
		service.shutdown();
	}
}
