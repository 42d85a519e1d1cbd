package org.curlew.server.rest;

import java.time.Instant;
import org.curlew.lab.sweeps.Note;

/** Notes on sweeps over REST. */
final class NoteBodies {

    private NoteBodies() {}

    record NewNote(double x, double y, String text) {}

    record NoteDocument(String id, double x, double y, String text, Instant created) {
        static NoteDocument of(Note n) {
            return new NoteDocument(n.id(), n.x(), n.y(), n.text(), n.created());
        }
    }
}
