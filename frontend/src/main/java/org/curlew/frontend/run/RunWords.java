package org.curlew.frontend.run;

import java.util.Locale;
import org.curlew.engine.experiment.Experiment;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.RunState;

/** What a run's page says in words. */
final class RunWords {

    private RunWords() {}

    /** When, how many arms, seeds and epochs. */
    static String meta(Run run) {
        String size = run.readable().map(RunWords::size).orElse(counted(run.units(), "trajectory", "trajectories"));
        return Words.when(run.created()) + " · " + size + (run.imported() ? " · imported" : "");
    }

    private static String size(Experiment e) {
        return counted(e.arms().size(), "arm", "arms") + ", "
                + counted(e.seeds().count(), "seed", "seeds") + ", "
                + Words.large(e.recording().epochs()) + " epochs";
    }

    /** The answer in a sentence, or why there is none. */
    static String answer(RunState state, RunResult result) {
        if (!result.sentence().isEmpty()) {
            return Words.typeset(result.sentence());
        }
        return switch (state) {
            case QUEUED -> "It waits for a free worker.";
            case RUNNING -> "It is being computed. The answer stands here when the first seeds are done.";
            case CANCELLED -> "It was cancelled before a trajectory was finished; what was recorded is shown below.";
            case FAILED -> "No trajectory could be finished; the outcomes below say why.";
            case DONE -> "It is done; there is no goal to compare the arms by.";
        };
    }

    /** Why a run cannot be opened in full. */
    static String problem(String reason) {
        return "This run cannot be opened in full: " + reason
                + ". Its results are kept. Put the plugin back into the plugins folder and start again to see them.";
    }

    /** Rate, time left, how many are done. */
    static String progress(RunProgress news) {
        String rate = news.stepsPerSecond() > 0 ? Words.large(news.stepsPerSecond()) + " steps/s, " : "";
        String left = news.left().map(t -> Words.duration(t) + " left, ").orElse("");
        return rate + left + news.unitsDone() + " of " + counted(news.units(), "trajectory", "trajectories");
    }

    static String state(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String counted(int n, String one, String more) {
        return n + " " + (n == 1 ? one : more);
    }
}
