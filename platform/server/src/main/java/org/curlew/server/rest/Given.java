package org.curlew.server.rest;

import io.javalin.http.Context;
import java.util.function.ToLongFunction;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.Lab;
import org.curlew.server.rest.SweepBodies.SweepDocument;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/** What a request names or holds: numbers of its path, experiments and sweeps of its body. Each mistake says which field it is in. */
final class Given {

    private Given() {}

    static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    /** A whole number of the path. */
    static int whole(Context ctx, String name) {
        return (int) number(ctx, name, text -> (long) Integer.parseInt(text));
    }

    static long number(Context ctx, String name) {
        return number(ctx, name, Long::parseLong);
    }

    private static long number(Context ctx, String name, ToLongFunction<String> read) {
        String given = ctx.pathParam(name);
        try {
            return read.applyAsLong(given);
        } catch (NumberFormatException words) {
            throw new InvalidInput("/" + name, name + " must be a whole number; got " + given);
        }
    }

    static Experiment experiment(Lab lab, JsonNode given) {
        try {
            return lab.experiments().read(given);
        } catch (InvalidInput mistake) {
            throw mistake.under("/experiment");
        }
    }

    static Sweep sweep(Lab lab, SweepDocument given) {
        try {
            return lab.sweeps().json().read(given.document());
        } catch (InvalidInput mistake) {
            throw mistake.under("/sweep");
        }
    }
}
