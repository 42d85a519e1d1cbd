package org.curlew.lab.library;

import java.util.List;
import org.curlew.engine.experiment.Experiment;

/** The experiments that are kept, with their versions. */
public interface Library {

    /** Entries that hold every word of the text in title, question, tags or parts; newest first. */
    List<Entry> search(String text, int offset, int limit);

    int count(String text);

    Entry entry(String id);

    /** Newest first. */
    List<Version> versions(String id);

    Experiment experiment(String id);

    Experiment experiment(String id, int version);

    Entry create(EntryText text, Experiment experiment);

    /** A new version, if anything changed. */
    Entry save(String id, EntryText text, Experiment experiment);

    Entry duplicate(String id);

    void delete(String id);

    /** One JSON file, curlew-export/1: texts, experiment and the trajectories of the last complete run. */
    String export(String id);

    /** The experiment of a run as one such file, with the run's trajectories where it is complete. */
    String exportRun(String runId);

    /** Takes an exported file or a plain experiment, after checking everything. */
    Entry importFile(String json);
}
