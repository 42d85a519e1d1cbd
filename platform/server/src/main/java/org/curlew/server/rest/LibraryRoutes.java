package org.curlew.server.rest;

import io.javalin.http.Context;
import java.util.List;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.EntryText;
import org.curlew.server.rest.LibraryBodies.EntryDocument;
import org.curlew.server.rest.LibraryBodies.EntrySummary;
import org.curlew.server.rest.LibraryBodies.EntryVersion;
import org.curlew.server.rest.LibraryBodies.Found;
import org.curlew.server.rest.LibraryBodies.NewEntry;
import org.curlew.spi.InvalidInput;

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
        List<EntrySummary> found = lab.library().search(text, offset, Json.whole(ctx, "limit", 50, MOST)).stream()
                .map(EntrySummary::of)
                .toList();
        Json.send(ctx, new Found(lab.library().count(text), found));
    }

    void entry(Context ctx) {
        Entry entry = lab.library().entry(ctx.pathParam("id"));
        Experiment experiment = lab.library().experiment(entry.id());
        Json.send(
                ctx,
                new EntryDocument(
                        EntrySummary.of(entry),
                        entry.notes(),
                        Json.MAPPER.readTree(lab.experiments().canonical(experiment))));
    }

    void versions(Context ctx) {
        Json.send(
                ctx,
                lab.library().versions(ctx.pathParam("id")).stream()
                        .map(EntryVersion::of)
                        .toList());
    }

    void create(Context ctx) {
        NewEntry body = Json.body(ctx, NewEntry.class);
        Json.send(ctx, EntrySummary.of(lab.library().create(text(body), experiment(body))));
    }

    void save(Context ctx) {
        NewEntry body = Json.body(ctx, NewEntry.class);
        Json.send(ctx, EntrySummary.of(lab.library().save(ctx.pathParam("id"), text(body), experiment(body))));
    }

    void take(Context ctx) {
        Json.send(ctx, EntrySummary.of(lab.library().importFile(ctx.body())));
    }

    void delete(Context ctx) {
        lab.library().delete(ctx.pathParam("id"));
    }

    void export(Context ctx) {
        Entry entry = lab.library().entry(ctx.pathParam("id"));
        send(ctx, entry.title(), lab.library().export(entry.id()));
    }

    void exportRun(Context ctx) {
        String id = ctx.pathParam("id");
        send(ctx, lab.runs().run(id).title(), lab.library().exportRun(id));
    }

    private static void send(Context ctx, String title, String file) {
        String name = title.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".curlew.json\"");
        Json.text(ctx, file);
    }

    private Experiment experiment(NewEntry body) {
        try {
            return lab.experiments().read(body.experiment());
        } catch (InvalidInput mistake) {
            throw mistake.under("/experiment");
        }
    }

    private static EntryText text(NewEntry body) {
        return new EntryText(
                body.title(),
                body.question().orElse(""),
                body.notes().orElse(""),
                body.tags().orElse(List.of()));
    }
}
