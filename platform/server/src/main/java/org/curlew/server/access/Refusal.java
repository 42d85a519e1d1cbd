package org.curlew.server.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Why a request is turned away, and the next move: JSON for a program, a small page for a person. */
record Refusal(int status, String why, String next) {

    static final Refusal NO_TOKEN = new Refusal(
            HttpStatus.UNAUTHORIZED_401,
            "This Curlew is private.",
            "Open the link that `curlew serve` printed when it started: it carries the token. "
                    + "A program sends the token as `Authorization: Bearer TOKEN`.");

    static final Refusal WRONG_HOST = new Refusal(
            HttpStatus.MISDIRECTED_REQUEST_421,
            "This server does not answer to that name.",
            "Open it as localhost, or start it with `--host` and the name that you use.");

    static final Refusal OTHER_SITE = new Refusal(
            HttpStatus.FORBIDDEN_403,
            "A page of another site may not act here.",
            "Open Curlew itself, by the link that `curlew serve` printed.");

    static final Refusal BAD_PATH =
            new Refusal(HttpStatus.BAD_REQUEST_400, "A path may not climb with `..`.", "Give the path without it.");

    static Refusal tooLarge(long limit) {
        return new Refusal(
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                "That is more than the " + (limit >> 20) + " MB that one request may carry.",
                "Send less at once, or put the file on the server's disk and use `curlew run`.");
    }

    void send(Request request, Response response, Callback callback) {
        boolean program = request.getHttpURI().getCanonicalPath() != null
                && request.getHttpURI().getCanonicalPath().startsWith("/api/");
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, program ? "application/json; charset=utf-8" : "text/html; charset=utf-8");
        if (status == HttpStatus.UNAUTHORIZED_401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"curlew\"");
        }
        byte[] body = (program ? json() : page()).getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private String json() {
        return "{\"status\":" + status + ",\"errors\":[{\"path\":\"\",\"message\":\"" + why + " " + next + "\"}]}";
    }

    private String page() {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Curlew</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>:root{color-scheme:light dark}body{font:17px/1.55 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;
                padding:0 1.5rem}h1{font-size:1.35rem}code{font-size:.95em}</style></head>
                <body><main><h1>%s</h1><p>%s</p></main></body></html>
                """.formatted(why, next.replaceAll("`([^`]*)`", "<code>$1</code>"));
    }
}
