package org.curlew.server.web;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts the headers on every answer that keep a browser from loading, framing or telling anything elsewhere. */
final class SecurityHeaders extends Handler.Wrapper {

    static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            policy(""),
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /**
     * What a page may load and run.
     *
     * @param inlineScripts which inline scripts may run: none, or those with a nonce
     */
    static String policy(String inlineScripts) {
        // 'unsafe-eval': Flow before 25.4 makes functions of the expressions that the server sends (executeJs, event
        // data).
        // style-src 'unsafe-inline': Flow, Lit and Plotly set styles in elements, to which nonces do not apply.
        return "default-src 'self'; script-src 'self' 'unsafe-eval' " + inlineScripts
                + "; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    SecurityHeaders(Handler wrapped) {
        super(wrapped);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HEADERS.forEach(response.getHeaders()::put);
        return super.handle(request, response, callback);
    }
}
