package org.curlew.server.rest;

import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.lab.Lab;
import org.curlew.lab.export.ResultJson;
import org.curlew.lab.export.SeriesCsv;
import org.curlew.lab.export.SeriesNpz;
import org.curlew.lab.library.Entry;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.runs.UnitResult;
import org.curlew.lab.runs.UnitState;
import org.curlew.server.rest.RunBodies.Listed;
import org.curlew.server.rest.RunBodies.NewRun;
import org.curlew.server.rest.RunBodies.Progress;
import org.curlew.server.rest.RunBodies.Recorded;
import org.curlew.server.rest.RunBodies.RunDocument;
import org.curlew.server.rest.RunBodies.RunSummary;
import org.curlew.server.rest.RunBodies.Weights;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/** Runs over REST. */
final class RunRoutes {

    /** An answer without a count holds about so many weights. */
    private static final int MOST_NUMBERS = 2_000_000;

    private static final int MOST = 200;
    private static final String EVENTS = "text/event-stream";

    private final Lab lab;

    RunRoutes(Lab lab) {
        this.lab = lab;
    }

    void list(Context ctx) {
        int offset = Json.whole(ctx, "offset", 0, Integer.MAX_VALUE);
        List<RunSummary> newest = lab.runs().list(offset, Json.whole(ctx, "limit", 50, MOST)).stream()
                .map(RunSummary::of)
                .toList();
        Json.send(ctx, new Listed(lab.runs().count(), newest));
    }

    void start(Context ctx) {
        NewRun body = Json.body(ctx, NewRun.class);
        if (body.entry().isPresent()) {
            Entry entry = lab.library().entry(body.entry().get());
            Experiment experiment = lab.library().experiment(entry.id());
            send(ctx, lab.runs().start(Optional.of(entry.id()), entry.title(), experiment));
        } else {
            JsonNode given = body.experiment()
                    .orElseThrow(() -> new InvalidInput("", "give entry (its id in the library) or experiment"));
            send(ctx, lab.runs().start(Optional.empty(), body.title().orElse("Untitled"), read(given)));
        }
    }

    void run(Context ctx) {
        Run run = lab.runs().run(ctx.pathParam("id"));
        Json.send(
                ctx,
                new RunDocument(
                        RunSummary.of(run),
                        run.readable().isEmpty()
                                ? ""
                                : lab.runs().result(run.id()).sentence(),
                        Progress.of(lab.runs().progress(run.id())),
                        run.readable()
                                .map(e -> Json.MAPPER.readTree(lab.experiments().canonical(e)))));
    }

    void cancel(Context ctx) {
        lab.runs().cancel(ctx.pathParam("id"));
        send(ctx, lab.runs().run(ctx.pathParam("id")));
    }

    void resume(Context ctx) {
        lab.runs().resume(ctx.pathParam("id"));
        send(ctx, lab.runs().run(ctx.pathParam("id")));
    }

    void delete(Context ctx) {
        lab.runs().delete(ctx.pathParam("id"));
    }

    /** The weights of one arm and seed, from a recording on as many as are asked for or fit into an answer; none where they were not recorded. */
    void weights(Context ctx) {
        Run run = lab.runs().run(ctx.pathParam("id"));
        List<String> arms = run.experiment().arms().stream().map(a -> a.name()).toList();
        int arm = whole(ctx, "arm");
        if (arm < 0 || arm >= arms.size()) {
            throw new InvalidInput("/arm", "arm must lie in [0, " + (arms.size() - 1) + "]; got " + arm);
        }
        int seed = whole(ctx, "seed");
        List<WeightSnapshot> all = lab.runs().weights(run.id(), arms.get(arm), seed);
        int from = Json.whole(ctx, "from", 0, all.size());
        int count = Json.whole(ctx, "count", Math.max(1, MOST_NUMBERS / numbers(all)), Integer.MAX_VALUE);
        int to = (int) Math.min(all.size(), (long) from + count);
        Json.send(
                ctx,
                new Weights(
                        arms.get(arm),
                        seed,
                        all.size(),
                        from,
                        all.subList(from, to).stream().map(Recorded::of).toList()));
    }

    // of one recording
    private static int numbers(List<WeightSnapshot> all) {
        return all.isEmpty()
                ? 1
                : all.getFirst().layers().stream()
                        .mapToInt(w -> w.data().length)
                        .sum();
    }

    /** One event now, one at every change, the last when the run ends. */
    void events(Context ctx) throws Exception {
        String id = lab.runs().run(ctx.pathParam("id")).id();
        if (!EVENTS.equals(ctx.header("Accept"))) {
            throw new InvalidInput("", "ask for live events with the header Accept: " + EVENTS);
        }
        new SseHandler(client -> {
                    client.keepAlive();
                    Subscription watching = lab.runs().watch(id, news -> {
                        client.sendEvent("progress", Json.MAPPER.writeValueAsString(Progress.of(news)));
                        if (ended(news.state())) {
                            client.close();
                        }
                    });
                    client.onClose(watching::close);
                    RunProgress now = lab.runs().progress(id);
                    client.sendEvent("progress", Json.MAPPER.writeValueAsString(Progress.of(now)));
                    if (ended(now.state())) {
                        client.close();
                    }
                })
                .handle(ctx);
    }

    void json(Context ctx) {
        Run run = lab.runs().run(ctx.pathParam("id"));
        attach(ctx, "result.json");
        Json.text(ctx, new ResultJson(lab.experiments()).write(run.experiment(), trajectories(run)));
    }

    void csv(Context ctx) throws IOException {
        StringWriter out = new StringWriter();
        SeriesCsv.write(trajectories(lab.runs().run(ctx.pathParam("id"))), out);
        attach(ctx, "series.csv");
        ctx.contentType("text/csv; charset=utf-8").result(out.toString());
    }

    void npz(Context ctx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SeriesNpz.write(trajectories(lab.runs().run(ctx.pathParam("id"))), out);
        attach(ctx, "series.npz");
        ctx.contentType("application/octet-stream").result(out.toByteArray());
    }

    private static void attach(Context ctx, String file) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    private List<Trajectory> trajectories(Run run) {
        return lab.runs().result(run.id()).arms().stream()
                .flatMap(arm -> arm.units().stream())
                .filter(unit -> unit.state() == UnitState.DONE)
                .map(UnitResult::trajectory)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean ended(RunState state) {
        return !state.active();
    }

    private static void send(Context ctx, Run run) {
        Json.send(ctx, RunSummary.of(run));
    }

    private Experiment read(JsonNode given) {
        try {
            return lab.experiments().read(given);
        } catch (InvalidInput mistake) {
            throw mistake.under("/experiment");
        }
    }

    private static int whole(Context ctx, String name) {
        try {
            return Integer.parseInt(ctx.pathParam(name));
        } catch (NumberFormatException words) {
            throw new InvalidInput("/" + name, name + " must be a whole number; got " + ctx.pathParam(name));
        }
    }
}
