package org.siteselection.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** A PostgreSQL server of the tests on a free port of the loopback, with its data in a temporary directory. */
public final class PostgresServer implements AutoCloseable {
    public static final String USER = "site_selection";
    public static final String PASSWORD = "site-selection-tests";

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path directory;
    private final Path binaries;
    private final List<String> asAnotherUser;
    private final int port;
    private @Nullable Process server;

    /**
     * Sets up and starts a server.
     *
     * @throws PostgresBinaries.MissingException when the machine has none and cannot run the packed one
     */
    public PostgresServer() throws IOException, InterruptedException {
        directory = Files.createTempDirectory("site-selection-postgresql");
        // Another user has to get through to the data.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        binaries = PostgresBinaries.find(directory.resolve("program"));
        asAnotherUser = OtherUser.prefix();
        Path data = Files.createDirectory(directory.resolve("data"));
        OtherUser.give(asAnotherUser, data);
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                password.toString(),
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        start();
    }

    public int port() {
        return port;
    }

    /** URL of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates an empty database, in place of an earlier one of this name, and returns its URL. */
    public String fresh(String database) throws SQLException {
        recreate(url("postgres"), database);
        return url(database);
    }

    /** Creates an empty database with this encoding and returns its URL. */
    String fresh(String database, String encoding) throws SQLException {
        try (Connection connection = connect(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " encoding '" + encoding + "' template template0");
        }
        return url(database);
    }

    static void recreate(String maintenanceUrl, String database) throws SQLException {
        try (Connection connection = connect(maintenanceUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database);
        }
    }

    /** A connection as {@link #USER}. */
    public static Connection connect(String url) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", PASSWORD);
        return new Driver().connect(url, login);
    }

    /** Starts the server again after {@link #stop} and returns when it takes connections. */
    public void start() throws IOException, InterruptedException {
        // The data need not survive a power failure; killed processes lose nothing without fsync.
        Process started = process(
                "postgres",
                "-D",
                directory.resolve("data").toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off",
                "-c",
                "max_connections=200");
        server = started;
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                connect(url("postgres")).close();
                return;
            } catch (SQLException e) {
                if (!started.isAlive() || System.nanoTime() > end) {
                    throw new IOException("PostgreSQL did not start: " + Files.readString(log()), e);
                }
                Thread.sleep(50);
            }
        }
    }

    /** Ends every connection and the server; the data stay. */
    public void stop() throws IOException, InterruptedException {
        Process running = server;
        if (running == null) {
            return;
        }
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that Java can send, would wait for the clients to leave.
        new ProcessBuilder("kill", "-INT", String.valueOf(running.pid()))
                .start()
                .waitFor();
        if (!running.waitFor(20, TimeUnit.SECONDS)) {
            running.destroyForcibly().waitFor();
        }
        server = null;
    }

    /** Suspends every process of the server: connections stay open without answers until {@link #thaw}. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process running = Objects.requireNonNull(server, "it was started");
        List<String> command = new ArrayList<>(List.of("kill", signal, String.valueOf(running.pid())));
        running.descendants().forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void close() {
        end();
    }

    private synchronized void end() {
        try {
            stop();
            PostgresBinaries.remove(directory);
        } catch (IOException e) {
            throw new IllegalStateException("The files of the PostgreSQL server could not be removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        Process process = process(program, arguments);
        if (process.waitFor() != 0) {
            throw new PostgresBinaries.MissingException(
                    "PostgreSQL in " + binaries + " cannot be used, " + program + " says: " + Files.readString(log()));
        }
    }

    private Process process(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(asAnotherUser);
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return directory.resolve("server.log");
    }
}
