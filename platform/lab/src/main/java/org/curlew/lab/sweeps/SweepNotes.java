package org.curlew.lab.sweeps;

import java.util.List;
import java.util.function.Consumer;
import org.curlew.spi.InvalidInput;

/** Notes on the pictures of sweeps: everyone who watches is told. */
public final class SweepNotes {

    private static final int LONGEST = 2000;

    private final NoteTable notes;
    private final SweepTable sweeps;
    private final Consumer<String> changed;

    SweepNotes(NoteTable notes, SweepTable sweeps, Consumer<String> changed) {
        this.notes = notes;
        this.sweeps = sweeps;
        this.changed = changed;
    }

    public List<Note> of(String sweep) {
        return notes.of(sweeps.row(sweep).id());
    }

    /** @param x place along the first axis, in its values @param y along the second, 0 where there is none */
    public Note add(String sweep, double x, double y, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InvalidInput("/text", "a note must have 1 to " + LONGEST + " characters");
        }
        Note note = notes.add(sweeps.row(sweep).id(), x, y, text);
        changed.accept(sweep);
        return note;
    }

    public void remove(String sweep, String note) {
        notes.remove(sweeps.row(sweep).id(), note);
        changed.accept(sweep);
    }
}
