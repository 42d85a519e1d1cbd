package org.curlew.lab.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.lab.runs.LocalRuns;
import org.curlew.lab.runs.Run;
import org.curlew.spi.InvalidInput;
import org.jdbi.v3.core.Jdbi;

/** The library in the database. */
public final class StoredLibrary implements Library {

    private final EntryTable entries;
    private final ExperimentJson experiments;
    private final LocalRuns runs;

    public StoredLibrary(Jdbi jdbi, ExperimentJson experiments, LocalRuns runs) {
        entries = new EntryTable(jdbi);
        this.experiments = experiments;
        this.runs = runs;
    }

    @Override
    public List<Entry> search(String text, int offset, int limit) {
        return entries.search(LibraryText.patterns(text), offset, limit);
    }

    @Override
    public int count(String text) {
        return entries.count(LibraryText.patterns(text));
    }

    @Override
    public Entry entry(String id) {
        return entries.find(id)
                .orElseThrow(() -> new InvalidInput("/entry", "there is no experiment " + id + " in the library"));
    }

    @Override
    public List<Version> versions(String id) {
        return entries.versions(id);
    }

    @Override
    public Experiment experiment(String id) {
        return experiment(id, entry(id).version());
    }

    @Override
    public Experiment experiment(String id, int version) {
        return experiments.read(entries.experiment(id, version)
                .orElseThrow(
                        () -> new InvalidInput("/version", "there is no version " + version + " of experiment " + id)));
    }

    @Override
    public Entry create(EntryText text, Experiment experiment) {
        return create(text, experiment, false, 0, Instant.now());
    }

    Entry create(EntryText text, Experiment experiment, boolean startHere, int place, Instant now) {
        String id = UUID.randomUUID().toString();
        entries.insert(id, startHere, place, now, state(text, experiment));
        return entry(id);
    }

    @Override
    public Entry save(String id, EntryText text, Experiment experiment) {
        Entry before = entry(id);
        if (!before.text().equals(text) || !before.identity().equals(experiments.identity(experiment))) {
            entries.addVersion(id, Instant.now(), state(text, experiment));
        }
        return entry(id);
    }

    @Override
    public Entry duplicate(String id) {
        Entry original = entry(id);
        String title = "Copy of " + original.title();
        EntryText text = new EntryText(
                title.length() > 200 ? title.substring(0, 200) : title,
                original.question(),
                original.notes(),
                original.tags());
        return create(text, experiment(id));
    }

    @Override
    public void delete(String id) {
        entries.delete(entry(id).id());
    }

    @Override
    public String export(String id) {
        return new ExportFile(experiments).write(entry(id), experiment(id), runs);
    }

    @Override
    public String exportRun(String runId) {
        Run run = runs.run(runId);
        EntryText text = run.entryId()
                .flatMap(entries::find)
                .map(e -> new EntryText(run.title(), e.question(), e.notes(), e.tags()))
                .orElse(new EntryText(run.title(), "", "", List.of()));
        return new ExportFile(experiments).write(text, run, runs);
    }

    @Override
    public Entry importFile(String json) {
        ImportFile file = file(json);
        Entry entry = create(file.text(), file.experiment());
        file.keepRun(entry, runs);
        return entry(entry.id());
    }

    ImportFile file(String json) {
        return new ImportFile(experiments, runs::seriesNames, json);
    }

    private EntryTable.State state(EntryText text, Experiment given) {
        Experiment experiment = experiments.read(experiments.canonical(given));
        return new EntryTable.State(
                text,
                String.join("\n", LibraryText.parts(experiment)),
                LibraryText.searched(text, experiment),
                experiments.canonical(experiment),
                experiments.identity(experiment));
    }
}
