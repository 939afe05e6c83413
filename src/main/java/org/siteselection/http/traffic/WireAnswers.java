package org.siteselection.http.traffic;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Problem;
import org.siteselection.http.problem.Problems;
import org.siteselection.http.problem.RouteAnswers;

/** Makes answers below the routes: problem documents and the headers of every answer. */
@Singleton
class WireAnswers {
    private static final int ERRORS = 400;
    private static final String LINE_END = "\r\n";
    /** Methods that at least one address allows. */
    private static final String ALLOWED = "DELETE, GET, HEAD, OPTIONS, POST, PUT";

    private final Problems problems;

    WireAnswers(Problems problems) {
        this.problems = problems;
    }

    /** A complete error answer, after which the connection is closed. */
    ByteBuf refusal(ApiException problem, String target, boolean withBody) {
        Problem document = Problem.of(problem, RouteAnswers.reference(path(target)));
        byte[] json = problems.document(document).json().getBytes(StandardCharsets.UTF_8);
        HttpHeaders headers = new DefaultHttpHeaders()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, json.length);
        problems.headers(problem, path(target)).forEach(headers::set);
        ByteBuf answer = closing(HttpResponseStatus.valueOf(document.status()), headers);
        return withBody ? answer.writeBytes(json) : answer;
    }

    /** The answer to {@code OPTIONS *}, after which the connection is closed. */
    ByteBuf allowed() {
        return closing(HttpResponseStatus.NO_CONTENT, new DefaultHttpHeaders().set(HttpHeaderNames.ALLOW, ALLOWED));
    }

    private static ByteBuf closing(HttpResponseStatus status, HttpHeaders headers) {
        AnswerHeaders.ALWAYS.forEach(headers::set);
        headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + LINE_END);
        for (Map.Entry<String, String> header : headers) {
            text.append(header.getKey()).append(": ").append(header.getValue()).append(LINE_END);
        }
        return Unpooled.buffer().writeBytes(text.append(LINE_END).toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The answer with all headers of {@link AnswerHeaders#ALWAYS}; an error without a body gets its problem document. */
    HttpResponse completed(HttpResponse answer, String method, String target) {
        HttpHeaders headers = answer.headers();
        boolean routed = headers.contains(AnswerHeaders.CONTENT_TYPE_OPTIONS);
        if (!routed) {
            AnswerHeaders.ALWAYS.forEach(headers::set);
        }
        if (answer.status().code() < ERRORS
                || method.equals("HEAD")
                || !(answer instanceof FullHttpResponse whole)
                || whole.content().isReadable()) {
            return answer;
        }
        ApiException problem = problems.ofStatus(answer.status().code(), method, path(target), name -> null, null);
        byte[] json = problems.document(Problem.of(problem, RouteAnswers.reference(path(target))))
                .json()
                .getBytes(StandardCharsets.UTF_8);
        headers.set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(HttpHeaderNames.CONTENT_LENGTH, json.length);
        problems.headers(problem, path(target)).forEach(headers::set);
        whole.release();
        return new DefaultFullHttpResponse(
                answer.protocolVersion(),
                answer.status(),
                Unpooled.wrappedBuffer(json),
                headers,
                whole.trailingHeaders());
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
