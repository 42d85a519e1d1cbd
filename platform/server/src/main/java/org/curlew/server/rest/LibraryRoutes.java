package org.curlew.server.rest;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.EntryText;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/** The library over REST. */
final class LibraryRoutes {

    private static final int MOST = 200;

    private final Lab lab;

    LibraryRoutes(Lab lab) {
        this.lab = lab;
    }

    void search(Context ctx) {
        String text = ctx.queryParam("search") == null ? "" : ctx.queryParam("search");
        int offset = Json.whole(ctx, "offset", 0, Integer.MAX_VALUE);
        List<Map<String, Object>> found =
                lab.library().search(text, offset, Json.whole(ctx, "limit", 50, MOST)).stream()
                        .map(LibraryRoutes::summary)
                        .toList();
        Json.send(ctx, Map.of("count", lab.library().count(text), "entries", found));
    }

    void entry(Context ctx) {
        Entry entry = lab.library().entry(ctx.pathParam("id"));
        Map<String, Object> fields = summary(entry);
        fields.put("notes", entry.notes());
        fields.put("experiment", document(lab.library().experiment(entry.id())));
        Json.send(ctx, fields);
    }

    void versions(Context ctx) {
        Json.send(
                ctx,
                lab.library().versions(ctx.pathParam("id")).stream()
                        .map(v -> Map.of(
                                "version", v.version(),
                                "identity", v.identity(),
                                "saved", v.saved().toString(),
                                "title", v.title()))
                        .toList());
    }

    void create(Context ctx) {
        JsonNode body = Json.body(ctx);
        ctx.status(201);
        Json.send(ctx, summary(lab.library().create(text(body), experiment(body))));
    }

    void save(Context ctx) {
        JsonNode body = Json.body(ctx);
        Json.send(ctx, summary(lab.library().save(ctx.pathParam("id"), text(body), experiment(body))));
    }

    void take(Context ctx) {
        ctx.status(201);
        Json.send(ctx, summary(lab.library().importFile(ctx.body())));
    }

    void delete(Context ctx) {
        lab.library().delete(ctx.pathParam("id"));
        ctx.status(204);
    }

    void export(Context ctx) {
        Entry entry = lab.library().entry(ctx.pathParam("id"));
        String name = entry.title().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".curlew.json\"");
        Json.text(ctx, lab.library().export(entry.id()));
    }

    private Experiment experiment(JsonNode body) {
        JsonNode given = body.get("experiment");
        if (given == null) {
            throw new InvalidInput("/experiment", "experiment is missing");
        }
        try {
            return lab.experiments().read(given);
        } catch (InvalidInput mistake) {
            throw mistake.under("/experiment");
        }
    }

    private static EntryText text(JsonNode body) {
        List<String> tags =
                body.path("tags").values().stream().map(tag -> tag.asString("")).toList();
        return new EntryText(
                body.path("title").asString(""),
                body.path("question").asString(""),
                body.path("notes").asString(""),
                tags);
    }

    private JsonNode document(Experiment experiment) {
        return Json.MAPPER.readTree(lab.experiments().canonical(experiment));
    }

    private static Map<String, Object> summary(Entry e) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", e.id());
        fields.put("title", e.title());
        fields.put("question", e.question());
        fields.put("tags", e.tags());
        fields.put("version", e.version());
        fields.put("identity", e.identity());
        fields.put("changed", e.changed().toString());
        fields.put("parts", e.parts());
        e.lastRun().ifPresent(run -> fields.put("lastRun", run.runId()));
        return fields;
    }
}
