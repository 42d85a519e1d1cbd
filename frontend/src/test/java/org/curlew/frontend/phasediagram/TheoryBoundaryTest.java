package org.curlew.frontend.phasediagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.TheoryBoundary;
import org.curlew.engine.theory.CriticalValues;
import org.curlew.engine.theory.LargeNetwork;
import org.junit.jupiter.api.Test;

/** The boundary is drawn wherever theory is defined on a sweep's axes, and where it is not, that is said. */
class TheoryBoundaryTest {

    private static final String C = """
            {"derived": "compression-ratio", "neurons": 40, "values": {"spacing": "linear", "from": 0.3, "to": 0.5, "count": 21}}""";
    private static final String HIDDEN = """
            {"set": ["/arms/1/flips/hiddenFlippedFraction"], "values": {"spacing": "linear", "from": 0, "to": 1, "count": 5}}""";
    private static final String READOUT = """
            {"set": ["/arms/1/flips/readoutFlippedFraction"], "values": {"spacing": "linear", "from": 0, "to": 1, "count": 5}}""";
    private static final String SAMPLES = """
            {"set": ["/task/parameters/P"], "values": {"spacing": "linear", "from": 40, "to": 80, "count": 3}}""";

    @Test
    void it_passes_through_the_tabled_critical_fractions() { // science: 0.5585, 0.1772, 0.0467 at c = 0.3, 0.4, 0.5
        Map<String, Object> line = line(C + "," + HIDDEN, 1);
        assertThat(at(line, 0.3)).isCloseTo(0.5585, within(2e-2));
        assertThat(at(line, 0.4)).isCloseTo(0.1772, within(1e-3));
        assertThat(at(line, 0.5)).isCloseTo(0.0467, within(1e-3));
    }

    @Test
    void it_is_the_same_line_when_the_axes_are_exchanged() {
        Map<String, Object> upright = line(C + "," + HIDDEN, 1);
        Map<String, Object> lying = line(HIDDEN + "," + C, 1);
        assertThat(lying.get("x")).isEqualTo(upright.get("y"));
        assertThat(lying.get("y")).isEqualTo(upright.get("x"));
    }

    @Test
    void over_both_fractions_it_joins_their_critical_values_at_the_ratio_of_the_template() {
        Map<String, Object> line = line(HIDDEN + "," + READOUT, 1);
        List<?> x = (List<?>) line.get("x");
        List<?> y = (List<?>) line.get("y");
        LargeNetwork square = new LargeNetwork(1, 0, 0);
        double atNoHidden = (Double) y.getFirst();
        assertThat((Double) x.getFirst()).isZero();
        assertThat(atNoHidden).isCloseTo(CriticalValues.readout(square).value(), within(1e-9));
        assertThat(atNoHidden).isCloseTo(0.0551, within(5e-5)); // science: critical at c = 1
    }

    @Test
    void an_axis_that_theory_does_not_know_leaves_a_straight_line() {
        Map<String, Object> line = line(SAMPLES + "," + READOUT.replace("/arms/1", "/arms/0"), 0);
        assertThat(((List<?>) line.get("y")).stream().distinct()).hasSize(1);
        assertThat((Double) ((List<?>) line.get("y")).getFirst()).isCloseTo(0.0551, within(5e-5));
    }

    @Test
    void along_a_single_axis_it_is_the_critical_value() {
        PhaseDiagram diagram = diagram(READOUT.replace("/arms/1", "/arms/0"), 0, 1e-6);
        double critical =
                TheoryBoundary.critical(diagram, SmallSweep.declared(), 0).orElseThrow();
        assertThat(critical).isCloseTo(0.0551, within(5e-5));
        assertThat(BoundaryLine.of(diagram, SmallSweep.declared()).orElseThrow())
                .containsEntry("x", List.of(critical, critical))
                .containsEntry("y", List.of(-0.5, 0.5));
    }

    @Test
    void an_arm_that_is_stable_everywhere_has_no_boundary_and_that_is_said() {
        PhaseDiagram diagram = diagram(C + "," + HIDDEN, 0, 1e-6);
        assertThat(BoundaryLine.of(diagram, SmallSweep.declared())).isEmpty();
        assertThat(TheoryWords.of(diagram, false)).endsWith("In theory every cell is stable.");
    }

    @Test
    void without_a_theory_that_is_said_in_plain_words() {
        PhaseDiagram none = SmallSweep.flat(1e-4);
        assertThat(BoundaryLine.of(none, SmallSweep.declared())).isEmpty();
        assertThat(TheoryWords.of(none, false)).startsWith("There is no theory for this map");
        assertThat(TheoryWords.of(diagram(C + "," + HIDDEN, 1, Double.NaN), true))
                .startsWith("Cells are not judged against theory");
    }

    private static Map<String, Object> line(String axes, int arm) {
        return BoundaryLine.of(diagram(axes, arm, 1e-6), SmallSweep.declared()).orElseThrow();
    }

    /** Two seeds a cell, all of them near zero error. */
    private static PhaseDiagram diagram(String axes, int arm, double decision) {
        Sweep sweep = SmallSweep.of("[" + axes + "]", "");
        Cells cells = new Cells(sweep, SmallSweep.SWEEPS.experiments());
        List<Optional<CellTheory>> theories = IntStream.range(0, sweep.cells())
                .mapToObj(cell -> CellTheory.of(SmallSweep.CATALOGUE, cells.experiment(cell), arm))
                .toList();
        return new PhaseDiagram(
                sweep,
                Quantity.of("test-error", Reduction.FINAL, arm),
                decision,
                Collections.nCopies(sweep.cells(), CellValue.of(new double[] {1e-14, 1e-13}, decision)),
                theories);
    }

    /** y of the line at the place nearest to x. */
    private static double at(Map<String, Object> line, double x) {
        List<?> places = (List<?>) line.get("x");
        int best = IntStream.range(0, places.size())
                .boxed()
                .min(java.util.Comparator.comparingDouble(i -> Math.abs((Double) places.get(i) - x)))
                .orElseThrow();
        return (Double) ((List<?>) line.get("y")).get(best);
    }
}
