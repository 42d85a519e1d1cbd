package org.curlew.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;

/** Files in answers: a browser offers to keep them under their name. */
final class Download {

    /** What writes a file. */
    @FunctionalInterface
    interface Written<T> {
        void to(T out) throws IOException;
    }

    private Download() {}

    static void csv(Context ctx, String file, Written<Writer> content) throws IOException {
        StringWriter out = new StringWriter();
        content.to(out);
        name(ctx, file);
        ctx.contentType("text/csv; charset=utf-8").result(out.toString());
    }

    /** Sent as it is written: recorded weights may be more than the memory. */
    static void npz(Context ctx, String file, Written<OutputStream> content) throws IOException {
        name(ctx, file);
        ctx.contentType("application/octet-stream");
        content.to(ctx.outputStream());
    }

    static void json(Context ctx, String file, String content) {
        name(ctx, file);
        Json.text(ctx, content);
    }

    private static void name(Context ctx, String file) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
