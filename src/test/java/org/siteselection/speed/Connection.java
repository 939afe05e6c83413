package org.siteselection.speed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A persistent connection whose client side costs little, so that the CPU time of the process is that of the service. */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private byte[] line = new byte[1024];
    private String tag = "";

    Connection(URL server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    record Answer(int status, String type, byte[] body) {}

    /** The bytes of a request. */
    static byte[] request(String method, String address, String accept, String header, String body) {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n" + header
                + (method.equals("POST")
                        ? "Content-Type: application/json\r\nContent-Length: " + text.length + "\r\n"
                        : "")
                + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, all, start.length, text.length);
        return all;
    }

    /** The entity tag of the last answer that had one. */
    String tag() {
        return tag;
    }

    Answer send(byte[] request) throws IOException {
        tag = "";
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        String type = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "content-type" -> type = value;
                case "etag" -> tag = value;
                default -> {}
            }
        }
        if (!chunked) {
            return new Answer(status, type, in.readNBytes(status == 304 ? 0 : length));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return new Answer(status, type, body.toByteArray());
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
