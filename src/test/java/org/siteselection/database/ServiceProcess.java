package org.siteselection.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application in its own process, on a free port of the loopback, with the shipped rules. */
public final class ServiceProcess implements AutoCloseable {
    /** The two packages of the application. */
    public enum Package {
        H2("quarkus-app"),
        POSTGRESQL("quarkus-app-postgresql");

        private final String directory;

        Package(String directory) {
            this.directory = directory;
        }

        Path jar() {
            return Path.of("target", directory, "quarkus-run.jar").toAbsolutePath();
        }
    }

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
    /** These processes run for seconds, so a fast start is more important than peak speed. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the application and returns at once.
     *
     * @param directory working directory; a log file is written there too
     * @param prefix words before the command, such as a limit on the process
     * @param settings configuration properties
     */
    public static ServiceProcess start(
            Package application, Path directory, List<String> prefix, Map<String, String> settings)
            throws IOException, InterruptedException {
        return launch(application, directory, prefix, ClassArchive.reading(application), settings);
    }

    /** With the options of a short run before the given ones. */
    static ServiceProcess launch(
            Package application,
            Path directory,
            List<String> prefix,
            List<String> machine,
            Map<String, String> settings)
            throws IOException {
        List<String> options = new ArrayList<>(SHORT_LIVED);
        options.addAll(machine);
        return start(application, directory, prefix, options, settings);
    }

    /** @param machine options of the JVM */
    public static ServiceProcess start(
            Package application,
            Path directory,
            List<String> prefix,
            List<String> machine,
            Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new TreeMap<>(tokens());
        all.putAll(settings);
        all.putIfAbsent("quarkus.http.port", "0");
        all.putIfAbsent("quarkus.http.host", "127.0.0.1");
        all.putIfAbsent(
                "site-selection.rules.directory",
                Path.of("scoring-rules").toAbsolutePath().toString());
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(application.jar().toString());
        Path log = Files.createTempFile(directory, "service", ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, log);
    }

    /** The tokens of the tests, which the packaged application does not know by itself. */
    private static Map<String, String> tokens() throws IOException {
        Properties tokens = new Properties();
        try (InputStream file = ServiceProcess.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            tokens.load(Objects.requireNonNull(file));
        }
        Map<String, String> settings = new TreeMap<>();
        tokens.stringPropertyNames().forEach(name -> settings.put(name, tokens.getProperty(name)));
        return settings;
    }

    /** @throws IllegalStateException with the log when the service ends or does not listen within two minutes */
    public ServiceProcess awaitStart() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!LISTENING.matcher(log()).find()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The service did not start: " + log());
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** Exit code of a service that ends by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("The service did not end: " + log());
        }
        return process.exitValue();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        Matcher address = LISTENING.matcher(log());
        if (!address.find()) {
            throw new IllegalStateException("The service does not listen: " + log());
        }
        return address.group(1);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param headers name, value, name, value
     * @throws IOException also when the service ends before it has answered
     */
    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGKILL: the process has no chance to finish anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the service in an orderly way. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
