package org.curlew.server.rest;

import io.javalin.http.Context;
import java.util.List;

/**
 * One route: method, path below /api/v1, what it is for, what it takes and gives, how.
 *
 * @param queries names of the query's parameters
 * @param status where all went well
 */
record Route(
        String method,
        String path,
        String meaning,
        List<String> queries,
        Content takes,
        int status,
        Content gives,
        Answer answer) {

    static Route get(String path, String meaning, Content gives, Answer answer, String... queries) {
        return new Route("GET", path, meaning, List.of(queries), Content.NONE, 200, gives, answer);
    }

    static Route post(String path, String meaning, Content takes, int status, Content gives, Answer answer) {
        return new Route("POST", path, meaning, List.of(), takes, status, gives, answer);
    }

    static Route put(String path, String meaning, Content takes, Content gives, Answer answer) {
        return new Route("PUT", path, meaning, List.of(), takes, 200, gives, answer);
    }

    static Route delete(String path, String meaning, Answer answer) {
        return new Route("DELETE", path, meaning, List.of(), Content.NONE, 204, Content.NONE, answer);
    }

    /** The status first: an answer that fails sets its own. */
    void answer(Context ctx) throws Exception {
        ctx.status(status);
        answer.to(ctx);
    }
}
