package org.curlew.frontend.compose;

import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.lab.runs.Run;
import org.curlew.spi.InvalidInput;

/**
 * What the composer works on: an entry of the library, the experiment of a run, or a new one; with the draft of it that is kept on the server until it is
 * saved or discarded.
 */
final class Composition {

    private final Lab lab;
    private final String draftName;
    private final Texts savedTexts;
    private final ExperimentForm form;
    private final Optional<Entry> entry;
    private final String source;
    private Texts texts;

    private Composition(
            Lab lab, String draftName, String source, Optional<Entry> entry, Texts texts, Experiment saved) {
        this.lab = lab;
        this.draftName = draftName;
        this.source = source;
        this.entry = entry;
        this.savedTexts = texts;
        this.texts = texts;
        form = new ExperimentForm(lab.experiments(), saved);
    }

    /** A new experiment. @throws InvalidInput where no parts are installed that go together */
    static Composition fresh(Lab lab) {
        Experiment first = FirstExperiment.of(lab)
                .orElseThrow(
                        () -> new InvalidInput(
                                "",
                                "no parts are installed that go together; put plugins into the plugins folder and start again"));
        Composition made = new Composition(lab, "new", "Not in the library yet", Optional.empty(), Texts.NONE, first);
        made.takeDraft();
        return made;
    }

    /** @throws InvalidInput where there is no such entry, or a plugin that it needs is gone */
    static Composition ofEntry(Lab lab, String id) {
        Entry entry = lab.library().entry(id);
        Composition made = new Composition(
                lab,
                "entry-" + id,
                "Version " + entry.version() + " of the library",
                Optional.of(entry),
                Texts.of(entry.text()),
                lab.library().experiment(id));
        made.takeDraft();
        return made;
    }

    /** The experiment that ran, told against what the library holds by now. */
    static Composition ofRun(Lab lab, String runId) {
        Run run = lab.runs().run(runId);
        Optional<Entry> entry = run.entryId().flatMap(id -> entry(lab, id));
        Texts texts = entry.map(e -> Texts.of(e.text())).orElse(new Texts(run.title(), "", "", Texts.NONE.tags()));
        Composition made = new Composition(lab, "run-" + runId, "As it ran", entry, texts, run.experiment());
        made.takeDraft();
        return made;
    }

    private static Optional<Entry> entry(Lab lab, String id) {
        try {
            return Optional.of(lab.library().entry(id));
        } catch (InvalidInput deleted) {
            return Optional.empty();
        }
    }

    ExperimentForm form() {
        return form;
    }

    Texts texts() {
        return texts;
    }

    void texts(Texts typed) {
        texts = typed;
    }

    Optional<Entry> entry() {
        return entry;
    }

    /** The title as it is shown: a name, or that it is new. */
    String heading() {
        return texts.title().isBlank() ? "New experiment" : texts.title();
    }

    boolean changed() {
        return form.changed() || !texts.equals(savedTexts);
    }

    /** Where what is shown comes from and whether it differs from there. */
    String state() {
        return changed()
                ? source + ", changed. Your changes are kept on the server until you save or discard them."
                : source + ".";
    }

    /** After every change: keeps the draft, or forgets it where nothing differs any more. */
    void keep() {
        if (changed()) {
            lab.drafts().keep(draftName, new Draft(texts, form.text()).json());
        } else {
            lab.drafts().discard(draftName);
        }
    }

    void discard() {
        form.discard();
        texts = savedTexts;
        lab.drafts().discard(draftName);
    }

    /** @throws InvalidInput where it cannot be run */
    Run run() {
        String title = texts.title().isBlank() ? "New experiment" : texts.title();
        return lab.runs().start(entry.map(Entry::id), title, form.experiment().orElseThrow());
    }

    /** A new version of the entry, or a first one. */
    Entry save() {
        Experiment experiment = form.experiment().orElseThrow();
        Entry saved = entry.isPresent()
                ? lab.library().save(entry.get().id(), texts.checked(), experiment)
                : lab.library().create(texts.checked(), experiment);
        lab.drafts().discard(draftName);
        return saved;
    }

    Entry saveCopy() {
        Entry copy = lab.library().create(texts.checked(), form.experiment().orElseThrow());
        lab.drafts().discard(draftName);
        return copy;
    }

    private void takeDraft() {
        lab.drafts().text(draftName).flatMap(Draft::read).ifPresent(draft -> {
            form.replace(draft.experiment());
            texts = draft.texts();
        });
    }
}
