package org.curlew.server.rest;

import io.javalin.http.Context;

/** Answers one request. */
@FunctionalInterface
interface Answer {
    void to(Context ctx) throws Exception;
}
