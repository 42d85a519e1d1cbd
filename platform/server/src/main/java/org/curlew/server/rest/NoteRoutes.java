package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;
import static org.curlew.server.rest.Route.post;

import io.javalin.http.Context;
import java.util.List;
import org.curlew.lab.Lab;
import org.curlew.lab.sweeps.SweepNotes;
import org.curlew.server.rest.NoteBodies.NewNote;
import org.curlew.server.rest.NoteBodies.NoteDocument;

/** Notes on the pictures of sweeps over REST. */
final class NoteRoutes {

    private final SweepNotes notes;

    NoteRoutes(Lab lab) {
        notes = lab.sweeps().notes();
    }

    List<Route> all() {
        return List.of(
                get("/sweeps/{id}/notes", "Notes on its picture", Content.json(NoteDocument[].class), this::list),
                post(
                        "/sweeps/{id}/notes",
                        "Add a note",
                        Content.json(NewNote.class),
                        201,
                        Content.json(NoteDocument.class),
                        this::add),
                Route.delete("/sweeps/{id}/notes/{note}", "Remove a note", this::remove));
    }

    private void list(Context ctx) {
        Json.send(ctx, notes.of(Given.id(ctx)).stream().map(NoteDocument::of).toList());
    }

    private void add(Context ctx) {
        NewNote body = Json.body(ctx, NewNote.class);
        Json.send(ctx, NoteDocument.of(notes.add(Given.id(ctx), body.x(), body.y(), body.text())));
    }

    private void remove(Context ctx) {
        notes.remove(Given.id(ctx), ctx.pathParam("note"));
    }
}
