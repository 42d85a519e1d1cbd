package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.engine.sweep.SweepResults;
import org.curlew.engine.sweep.Thresholds;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryEntry;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.gallery.GalleryPicture;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.picture.SweepPictures;
import org.curlew.lab.plugins.PluginHost;
import org.junit.jupiter.api.Test;

/** The shipped figures with the built plugins. */
class GalleryIT {

    private static final SweepJson SWEEPS = new SweepJson(
            new ExperimentJson(new PluginHost(List.of(Path.of(System.getProperty("curlew.plugins")))).catalogue()));
    private static final Gallery GALLERY = new Gallery(SWEEPS);

    @Test
    void every_figure_is_a_sweep_that_can_run_at_both_scales_and_names_its_effects() {
        for (GalleryEntry entry : GALLERY.list()) {
            if (entry.theory()) {
                continue;
            }
            for (Scale scale : Scale.values()) {
                GalleryFigure figure = GALLERY.figure(entry.name(), scale);
                assertThat(figure.effects()).as(figure.id()).isNotEmpty();
                assertThat(figure.effects().stream().map(Effect::name)).doesNotHaveDuplicates();
                assertThat(figure.pictures()).isNotEmpty();
                figure.effects().forEach(effect -> Thresholds.check(figure.sweep(), effect.quantity()));
                figure.pictures()
                        .forEach(p ->
                                Thresholds.check(figure.sweep(), p.picture().quantity()));
            }
            assertThat(GALLERY.figure(entry.name(), Scale.QUICK).sweep().units())
                    .as(entry.name())
                    .isLessThan(
                            GALLERY.figure(entry.name(), Scale.PAPER).sweep().units());
        }
    }

    @Test
    void every_picture_of_every_figure_can_be_drawn_even_before_its_cells_are_done() throws IOException {
        for (GalleryEntry entry : GALLERY.list()) {
            if (entry.theory()) {
                continue;
            }
            for (Scale scale : Scale.values()) {
                GalleryFigure figure = GALLERY.figure(entry.name(), scale);
                Sweep sweep = figure.sweep();
                SweepResults none = new SweepResults(
                        sweep.cells(), sweep.experiment().arms().size());
                List<Optional<CellTheory>> unknown = Collections.nCopies(sweep.cells(), Optional.empty());
                for (GalleryPicture picture : figure.pictures()) {
                    byte[] png = new SweepPictures(SWEEPS.experiments())
                            .of(picture, sweep, q -> PhaseDiagram.of(sweep, none, unknown, q, Double.NaN))
                            .as("png");
                    assertThat(png).as(figure.id() + " " + picture.file()).startsWith(0x89, 'P', 'N', 'G');
                }
            }
        }
    }

    /** The published protocol: 20 x 21 cells of 10 seeds, M + N = 220, P = 250, B = 10, eta = 0.1, 1e5 epochs. */
    @Test
    void figure_3a_at_paper_scale_is_the_published_protocol() {
        var sweep = GALLERY.figure("fig3a", Scale.PAPER).sweep();
        assertThat(sweep.columns()).isEqualTo(20);
        assertThat(sweep.rows()).isEqualTo(21);
        assertThat(sweep.experiment().seeds().count()).isEqualTo(10);
        assertThat(sweep.experiment().recording().epochs()).isEqualTo(100_000);
        var corner = new Cells(sweep, SWEEPS.experiments()).experiment(sweep.cell(0, 20));
        assertThat(corner.architecture().values().integer("M")).isEqualTo(20);
        assertThat(corner.architecture().values().integer("N")).isEqualTo(199);
        assertThat(corner.arms().getFirst().flips().hiddenFlippedFraction()).isEqualTo(1);
        assertThat(corner.task().values().integer("P")).isEqualTo(250);
        assertThat(corner.integrator().values().integer("batchSize")).isEqualTo(10);
        assertThat(corner.integrator().values().number("learningRate")).isEqualTo(0.1);
    }

    @Test
    void figure_3b_starts_at_the_rescaled_teacher_and_follows_three_compression_ratios() {
        var sweep = GALLERY.figure("fig3b", Scale.PAPER).sweep();
        assertThat(sweep.columns()).isEqualTo(25);
        assertThat(sweep.axes().get(1).values().numbers()).containsExactly(0.3, 0.4, 0.5);
        assertThat(sweep.experiment().task().values().choice("teacherNorm")).isEqualTo("rescaled");
        assertThat(sweep.experiment().task().values().number("startOffset")).isEqualTo(1e-10);
        int[] hidden = IntStream.range(0, 3)
                .map(row -> new Cells(sweep, SWEEPS.experiments())
                        .experiment(sweep.cell(0, row))
                        .architecture()
                        .values()
                        .integer("N"))
                .toArray();
        assertThat(hidden).containsExactly(169, 157, 146);
    }
}
