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
        DiagramFigure figure = figure(diagram, Viewpoint.of(sweep));
        CellColumns cells =
                CellColumns.of(diagram, Collections.nCopies(6, new CellStatus(1, 1, 0, 0)), SweepState.DONE, false);
        Map<String, Object> json = figure.json(cells);
        assertThat(json.get("quantity"))
                .isEqualTo(Map.of("title", "final test error, Curl descent", "short", "final test error"));
        assertThat(json).doesNotContainKey("margin");
        assertThat(figure.key())
                .isNotEqualTo(
                        figure(diagram, Viewpoint.of(sweep).residual(true)).key());
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
    void plain_labels_lower_the_letters_that_can_be_lowered() {
        assertThat(Typeset.plain("flipped fraction *α*_{h}")).isEqualTo("flipped fraction αₕ");
        assertThat(Typeset.plain("*λ*_{min}")).isEqualTo("λₘᵢₙ");
        assertThat(Typeset.plain("*g*_{T}")).isEqualTo("g_T");
    }

    @Test
    void quantities_read_as_sentences_would_name_them() {
        var arms = sweep.experiment().arms();
        var q = org.curlew.engine.sweep.Quantity.timeTo("test-error", 1e-3, 1);
        assertThat(QuantityWords.of(q, arms)).isEqualTo("epochs to test error below 10^-3, Curl descent");
        assertThat(QuantityWords.of(q.dividedBy(0), arms)).endsWith("Curl descent over Gradient descent");
        assertThat(TheoryWords.agreement(Optional.empty())).isEmpty();
        assertThat(SweepWords.counted(2, "failed trajectory")).isEqualTo("2 failed trajectories");
    }

    private static DiagramFigure figure(PhaseDiagram diagram, Viewpoint viewpoint) {
        return new DiagramFigure(
                "id", "A sweep", diagram, viewpoint, SmallSweep.declared(), Optional.empty(), List.of());
    }
}
