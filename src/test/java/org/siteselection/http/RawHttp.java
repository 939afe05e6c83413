package org.siteselection.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Sends invalid HTTP, which client libraries cannot. */
public final class RawHttp {
    private final URL server;

    public RawHttp(URL server) {
        this.server = server;
    }

    /** The whole answer to a request without body, from its status line on; the connection is closed afterwards. */
    public String send(String requestLine, String... headers) throws IOException {
        String request = requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
        return sendAsItIs(request);
    }

    /** The complete answer to exactly these characters. */
    public String sendAsItIs(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException e) {
                // The server can answer and close the connection before it has read everything; only the answer
                // matters.
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                // Reset after the answer, for the same reason.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
