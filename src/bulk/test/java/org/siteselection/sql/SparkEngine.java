package org.siteselection.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark SQL in local mode. It reads the rows from a Parquet file that DuckDB writes. */
final class SparkEngine implements Engine {
    private final SparkSession session;
    private final DuckDbEngine files = new DuckDbEngine();

    SparkEngine() throws Exception {
        session = SparkSession.builder()
                .master("local[2]")
                .appName("equality")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        session.sparkContext().setLogLevel("ERROR");
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.SPARK;
    }

    @Override
    public void load(String table, Rows rows) throws Exception {
        files.load(table, rows);
        Path file = Files.createTempDirectory("spark").resolve("rows.parquet");
        files.write(table, file.toString());
        session.read().parquet(file.toString()).createOrReplaceTempView(table);
    }

    @Override
    public List<Object[]> run(String statement) {
        List<Object[]> rows = new ArrayList<>();
        for (Row row : session.sql(statement).collectAsList()) {
            Object[] cells = new Object[row.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.get(i);
            }
            rows.add(cells);
        }
        rows.sort(Comparator.comparing(row -> (String) row[0]));
        return rows;
    }

    @Override
    public void close() throws java.sql.SQLException {
        session.stop();
        files.close();
    }
}
