package org.curlew.server.rest;

import io.javalin.http.Context;

/** One route: method, path below /api/v1, what it gives, how. */
record Route(String method, String path, String meaning, Answer answer) {

    void answer(Context ctx) throws Exception {
        answer.to(ctx);
    }
}
