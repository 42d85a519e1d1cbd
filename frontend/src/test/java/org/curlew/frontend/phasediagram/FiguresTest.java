package org.curlew.frontend.phasediagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.SweepState;
import org.junit.jupiter.api.Test;

/** What is drawn stands where its values are, and theory where theory says. */
class FiguresTest {

    private final Sweep sweep = SmallSweep.plane();

    @Test
    void axes_are_words_with_their_symbols_and_their_own_scale() {
        AxisWords c = new AxisWords(sweep.axes().get(0), SmallSweep.declared());
        AxisWords alpha = new AxisWords(sweep.axes().get(1), SmallSweep.declared());
        assertThat(c.title()).isEqualTo("Compression ratio *c = M/N* at *M + N* = 40");
        assertThat(c.json()).containsEntry("scale", "log");
        assertThat(alpha.symbol()).isEqualTo("*α*_{h}");
        assertThat(alpha.json()).containsEntry("scale", "linear");
        assertThat(alpha.value(1)).isEqualTo("0.5");
    }

    @Test
    void words_along_an_axis_stay_words() {
        Sweep worded = SmallSweep.of("""
                [{"set": ["/architecture/parameters/activation"], "values": {"spacing": "listed", "list": ["linear", "tanh"]}}]""", "");
        AxisWords axis = new AxisWords(worded.axes().getFirst(), SmallSweep.declared());
        assertThat(axis.json()).containsEntry("scale", "category").containsEntry("values", List.of("linear", "tanh"));
    }

    @Test
    void the_boundary_passes_through_the_tabled_critical_fractions() { // science: 0.1772 is critical at c = 0.4
        Sweep fine = SmallSweep.of("""
                [{"derived": "compression-ratio", "neurons": 40, "values": {"spacing": "linear", "from": 0.3, "to": 0.5, "count": 3}},
                 {"set": ["/arms/1/flips/hiddenFlippedFraction"], "values": {"spacing": "linear", "from": 0, "to": 1, "count": 3}}]""", "");
        Map<String, Object> line = new TheoryBoundary(fine, 1).line().orElseThrow();
        List<?> x = (List<?>) line.get("x");
        List<?> y = (List<?>) line.get("y");
        int middle = x.size() / 2;
        assertThat((Double) x.get(middle)).isCloseTo(0.4, within(1e-12));
        assertThat((Double) y.get(middle)).isCloseTo(0.1772, within(5e-5));
        assertThat((Double) y.getFirst()).isCloseTo(0.5585, within(5e-5));
        assertThat((Double) y.getLast()).isCloseTo(0.0467, within(5e-5));
    }

    @Test
    void an_arm_whose_flips_do_not_vary_has_no_boundary() {
        assertThat(new TheoryBoundary(sweep, 0).line()).isEmpty();
    }

    @Test
    void rows_are_curves_with_the_standard_error_of_the_logarithm() {
        PhaseDiagram diagram = SmallSweep.flat(1e-4, 1e-2);
        SectionFigure figure = new SectionFigure("id", diagram, true, SmallSweep.declared(), false, List.of(0, 1));
        List<?> series = (List<?>) figure.json().get("series");
        assertThat(series).hasSize(2);
        Map<?, ?> row = (Map<?, ?>) series.get(1);
        assertThat(row.get("name")).isEqualTo("*α*_{h} = 0.5");
        assertThat((Double) ((List<?>) row.get("mean")).getFirst()).isCloseTo(1e-3, within(1e-15));
        assertThat((Double) ((List<?>) row.get("high")).getFirst()).isCloseTo(1e-2, within(1e-14)); // error 1 decade
    }

    @Test
    void the_row_of_the_pinned_cell_is_among_the_curves() {
        assertThat(SectionFigure.chosen(3, -1)).containsExactly(0, 1, 2);
        assertThat(SectionFigure.chosen(21, -1)).containsExactly(0, 5, 10, 15, 20);
        assertThat(SectionFigure.chosen(21, 7)).containsExactly(0, 5, 7, 10, 15, 20);
    }

    @Test
    void a_diagram_names_its_quantity_and_its_files() {
        PhaseDiagram diagram = SmallSweep.flat(1e-4);
        DiagramFigure figure =
                new DiagramFigure("id", "A sweep", diagram, Viewpoint.of(sweep), SmallSweep.declared(), List.of());
        CellColumns cells =
                CellColumns.of(diagram, Collections.nCopies(6, new CellStatus(1, 1, 0, 0)), SweepState.DONE, false);
        Map<String, Object> json = figure.json(cells);
        assertThat(json.get("quantity"))
                .isEqualTo(Map.of("title", "final test error, Curl descent", "short", "final test error"));
        assertThat(json).doesNotContainKey("margin");
        assertThat(figure.key())
                .isNotEqualTo(new DiagramFigure(
                                "id",
                                "A sweep",
                                diagram,
                                Viewpoint.of(sweep).residual(true),
                                SmallSweep.declared(),
                                List.of())
                        .key());
    }

    @Test
    void symbols_are_read_from_latex() {
        assertThat(Symbol.light("\\alpha_h")).isEqualTo("*α*_{h}");
        assertThat(Symbol.light("\\eta")).isEqualTo("*η*");
        assertThat(Symbol.light("g_{\\mathrm{T}}")).isEqualTo("*g*_{T}");
        assertThat(Symbol.light("M")).isEqualTo("*M*");
        assertThat(Symbol.light("")).isEmpty();
    }

    @Test
    void quantities_read_as_sentences_would_name_them() {
        var arms = sweep.experiment().arms();
        var q = org.curlew.engine.sweep.Quantity.timeTo("test-error", 1e-3, 1);
        assertThat(QuantityWords.of(q, arms)).isEqualTo("epochs to test error below 10^-3, Curl descent");
        assertThat(QuantityWords.of(q.dividedBy(0), arms)).endsWith("Curl descent over Gradient descent");
        assertThat(SweepWords.agreement(Optional.empty())).isEmpty();
    }
}
