package org.curlew.frontend.phasediagram;

import java.util.Locale;
import java.util.Optional;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.PhaseDiagram;

/** How theory and the measured cells go together, in a sentence; where there is no theory, that. */
final class TheoryWords {

    private static final String NONE =
            "There is no theory for this map: it is known for linear networks with one hidden layer and one output, presynaptic flips and rules that follow the gradient.";

    private TheoryWords() {}

    /** @param drawn whether a boundary crosses the map */
    static String of(PhaseDiagram diagram, boolean drawn) {
        if (diagram.theories().stream().noneMatch(Optional::isPresent)) {
            return NONE;
        }
        return agreement(diagram.agreement()).orElseGet(() -> unjudged(diagram)) + (drawn ? "" : sameSide(diagram));
    }

    static Optional<String> agreement(Optional<Agreement> agreement) {
        return agreement.map(a -> agreement(a.score(), a.cells(), a.inBand()));
    }

    /** As long as the sentence may become. */
    static String longest(int cells) {
        return agreement(1, cells, cells);
    }

    /** Whether cells will be judged once they are computed. */
    static boolean mayJudge(PhaseDiagram diagram) {
        return !Double.isNaN(diagram.decision()) && diagram.theories().stream().anyMatch(Optional::isPresent);
    }

    private static String agreement(double score, int cells, int inBand) {
        return String.format(
                Locale.ENGLISH,
                "Theory puts %.1f %% of %s on the right side (%s in the finite-size band left out).",
                100 * score,
                SweepWords.counted(cells, "cell"),
                SweepWords.counted(inBand, "cell"));
    }

    private static String unjudged(PhaseDiagram diagram) {
        return Double.isNaN(diagram.decision())
                ? "Cells are not judged against theory: nothing says above which value one counts as unstable."
                : "Cells are judged against theory as soon as one outside the finite-size band is computed.";
    }

    private static String sameSide(PhaseDiagram diagram) {
        boolean stable = diagram.theories().stream().flatMap(Optional::stream).allMatch(CellTheory::stable);
        boolean unstable = diagram.theories().stream().flatMap(Optional::stream).noneMatch(CellTheory::stable);
        return stable ? " In theory every cell is stable." : unstable ? " In theory every cell is unstable." : "";
    }
}
