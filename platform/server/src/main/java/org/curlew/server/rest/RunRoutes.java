package org.curlew.server.rest;

import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
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
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/** Runs over REST. */
final class RunRoutes {

    private static final int MOST = 200;

    private final Lab lab;

    RunRoutes(Lab lab) {
        this.lab = lab;
    }

    void list(Context ctx) {
        int offset = Json.whole(ctx, "offset", 0, Integer.MAX_VALUE);
        Json.send(
                ctx,
                Map.of(
                        "count",
                        lab.runs().count(),
                        "runs",
                        lab.runs().list(offset, Json.whole(ctx, "limit", 50, MOST)).stream()
                                .map(this::summary)
                                .toList()));
    }

    void start(Context ctx) {
        JsonNode body = Json.body(ctx);
        Run started;
        if (body.has("entry")) {
            Entry entry = lab.library().entry(body.get("entry").asString(""));
            started = lab.runs()
                    .start(Optional.of(entry.id()), entry.title(), lab.library().experiment(entry.id()));
        } else if (body.has("experiment")) {
            Experiment experiment = lab.experiments().read(body.get("experiment"));
            started = lab.runs().start(Optional.empty(), body.path("title").asString("Untitled"), experiment);
        } else {
            throw new InvalidInput("", "give entry (its id) or experiment");
        }
        ctx.status(201);
        Json.send(ctx, summary(started));
    }

    void run(Context ctx) {
        Run run = lab.runs().run(ctx.pathParam("id"));
        Map<String, Object> fields = summary(run);
        fields.put("sentence", lab.runs().result(run.id()).sentence());
        fields.put("progress", progress(lab.runs().progress(run.id())));
        fields.put("experiment", Json.MAPPER.readTree(lab.experiments().canonical(run.experiment())));
        Json.send(ctx, fields);
    }

    void cancel(Context ctx) {
        lab.runs().cancel(ctx.pathParam("id"));
        Json.send(ctx, summary(lab.runs().run(ctx.pathParam("id"))));
    }

    void resume(Context ctx) {
        lab.runs().resume(ctx.pathParam("id"));
        Json.send(ctx, summary(lab.runs().run(ctx.pathParam("id"))));
    }

    void delete(Context ctx) {
        lab.runs().delete(ctx.pathParam("id"));
        ctx.status(204);
    }

    /** One event now, one at every change, the last when the run ends. */
    void events(Context ctx) throws Exception {
        String id = lab.runs().run(ctx.pathParam("id")).id();
        new SseHandler(client -> {
                    client.keepAlive();
                    Subscription watching = lab.runs().watch(id, news -> {
                        client.sendEvent("progress", Json.MAPPER.writeValueAsString(progress(news)));
                        if (ended(news.state())) {
                            client.close();
                        }
                    });
                    client.onClose(watching::close);
                    RunProgress now = lab.runs().progress(id);
                    client.sendEvent("progress", Json.MAPPER.writeValueAsString(progress(now)));
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
        return state != RunState.QUEUED && state != RunState.RUNNING;
    }

    private static Map<String, Object> progress(RunProgress p) {
        return Map.of(
                "state", word(p.state()),
                "fraction", p.fraction(),
                "stepsPerSecond", p.stepsPerSecond(),
                "secondsLeft", p.left().map(Duration::toSeconds).orElse(-1L),
                "unitsDone", p.unitsDone(),
                "units", p.units());
    }

    private Map<String, Object> summary(Run run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", run.id());
        fields.put("title", run.title());
        run.entryId().ifPresent(entry -> fields.put("entry", entry));
        fields.put("identity", run.identity());
        fields.put("state", word(run.state()));
        fields.put("created", run.created().toString());
        fields.put("units", run.units());
        fields.put("unitsDone", run.unitsDone());
        fields.put("unitsFailed", run.unitsFailed());
        fields.put("unitsReused", run.unitsReused());
        return fields;
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
