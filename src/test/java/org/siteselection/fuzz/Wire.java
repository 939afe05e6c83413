package org.siteselection.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** A persistent connection that can send invalid HTTP, which client libraries cannot. */
final class Wire implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 60_000;

    private final URL server;
    private Connection connection = Connection.CLOSED;

    Wire(URL server) {
        this.server = server;
    }

    /** The answer; {@link Answer#NONE} if the service closed the connection without one. */
    Answer send(Call call) throws IOException {
        boolean fresh = connection == Connection.CLOSED;
        if (fresh) {
            connection = Connection.open(server);
        }
        Answer answer = exchange(call);
        if (answer == Answer.NONE && !fresh) {
            // The service may have closed a connection between two requests.
            connection = Connection.open(server);
            answer = exchange(call);
        }
        return answer;
    }

    private Answer exchange(Call call) throws IOException {
        try {
            connection.write(call, server);
        } catch (IOException e) {
            // The service can answer and close the connection before it has read everything; only the answer matters.
        }
        Answer answer;
        try {
            answer = connection.read(call.method());
        } catch (EOFException | java.net.SocketException e) {
            answer = Answer.NONE;
        }
        if (answer == Answer.NONE || "close".equalsIgnoreCase(answer.header("connection"))) {
            close();
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        connection.close();
        connection = Connection.CLOSED;
    }

    private record Connection(Socket socket, InputStream in) {
        static final Connection CLOSED = new Connection(new Socket(), InputStream.nullInputStream());

        static Connection open(URL server) throws IOException {
            Socket socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.setTcpNoDelay(true);
            return new Connection(socket, new BufferedInputStream(socket.getInputStream()));
        }

        void close() throws IOException {
            socket.close();
        }

        void write(Call call, URL server) throws IOException {
            StringBuilder head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\nHost: "
                    + server.getHost() + ":" + server.getPort() + "\r\n");
            call.headers()
                    .forEach(header -> head.append(header.name())
                            .append(": ")
                            .append(header.value())
                            .append("\r\n"));
            byte[] body = call.body();
            if (body != null) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            if (body != null) {
                all.writeBytes(body);
            }
            socket.getOutputStream().write(all.toByteArray());
            socket.getOutputStream().flush();
        }

        Answer read(String method) throws IOException {
            int status;
            Map<String, List<String>> headers;
            do {
                String line = line();
                status = Integer.parseInt(line.split(" ")[1]);
                headers = headers();
            } while (status < 200);
            byte[] body = method.equals("HEAD") || status == 204 || status == 304 ? new byte[0] : body(headers);
            List<String> coding = headers.getOrDefault("content-encoding", List.of("identity"));
            return new Answer(status, headers, body.length == 0 ? body : decoded(coding.get(0), body));
        }

        private Map<String, List<String>> headers() throws IOException {
            Map<String, List<String>> headers = new HashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
            return headers;
        }

        private byte[] body(Map<String, List<String>> headers) throws IOException {
            if (headers.containsKey("content-length")) {
                return exactly(Integer.parseInt(headers.get("content-length").get(0)));
            }
            if (!headers.containsKey("transfer-encoding")) {
                return in.readAllBytes();
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = size(); size > 0; size = size()) {
                body.writeBytes(exactly(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private int size() throws IOException {
            return Integer.parseInt(line().replaceFirst(";.*", ""), 16);
        }

        private byte[] exactly(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return bytes;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                line.append((char) c);
            }
            return line.toString().stripTrailing();
        }

        private static byte[] decoded(String coding, byte[] body) throws IOException {
            InputStream bytes = new ByteArrayInputStream(body);
            return switch (coding) {
                case "gzip" -> new GZIPInputStream(bytes).readAllBytes();
                case "deflate" -> new InflaterInputStream(bytes).readAllBytes();
                default -> body;
            };
        }
    }
}
