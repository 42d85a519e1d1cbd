package org.curlew.lab.headless;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curlew.engine.sweep.Agreement;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.export.SweepCsv;
import org.curlew.lab.export.SweepNpz;
import org.curlew.lab.gallery.GalleryPicture;
import org.curlew.lab.picture.Figure;
import org.curlew.lab.picture.SweepPictures;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.Sweeps;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a sweep gives, as files: sweep.json, a table, arrays and pictures of each quantity, and summary.json. */
public final class SweepOutput {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Sweeps sweeps;
    private final StoredSweep stored;
    private final Sweep sweep;
    private final Path folder;

    public SweepOutput(Sweeps sweeps, String id, Path folder) {
        this.sweeps = sweeps;
        this.folder = folder;
        stored = sweeps.sweep(id);
        sweep = stored.sweep()
                .orElseThrow(() -> new IllegalStateException(stored.problem().orElse("")));
    }

    /** The pictures of a sweep that comes from nowhere: its own, or the final value of the first observable. */
    public static List<GalleryPicture> pictures(Sweep sweep) {
        Quantity last = Quantity.of(
                sweep.experiment().observables().getFirst().name(),
                Reduction.FINAL,
                sweep.experiment().arms().size() - 1);
        Picture picture = sweep.picture()
                .orElse(new Picture(
                        last, true, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
        GalleryPicture.Style style = sweep.axes().size() == 1 ? GalleryPicture.Style.ARMS : GalleryPicture.Style.PLANE;
        return List.of(new GalleryPicture("picture", "", style, picture));
    }

    /** @param more further fields of summary.json @return the summary */
    public Map<String, Object> write(
            List<GalleryPicture> pictures,
            List<Effect> effects,
            double wallSeconds,
            double steps,
            Map<String, Object> more)
            throws IOException {
        Files.createDirectories(folder);
        whole("sweep.json", sweeps.json().pretty(sweep).getBytes(StandardCharsets.UTF_8));
        Optional<Agreement> agreement = Optional.empty();
        for (GalleryPicture p : pictures) {
            PhaseDiagram diagram = diagram(p.picture().quantity(), p.picture());
            write(p, diagram);
            if (agreement.isEmpty()) {
                agreement = diagram.agreement();
            }
        }
        Map<String, Object> summary = summary(agreement, effects, wallSeconds, steps, more);
        whole("summary.json", MAPPER.writeValueAsBytes(summary));
        return summary;
    }

    private PhaseDiagram diagram(Quantity quantity, Picture picture) {
        return sweeps.readings()
                .diagram(stored.id(), quantity, picture.decision().orElse(Double.NaN));
    }

    private void write(GalleryPicture p, PhaseDiagram diagram) throws IOException {
        StringWriter csv = new StringWriter();
        SweepCsv.write(diagram, csv);
        whole(p.file() + ".csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        try (OutputStream npz = Files.newOutputStream(folder.resolve(p.file() + ".npz"))) {
            SweepNpz.write(diagram, sweeps.readings().results(stored.id()), npz);
        }
        Figure figure =
                new SweepPictures(sweeps.json().experiments()).of(p, sweep, quantity -> diagram(quantity, p.picture()));
        for (String format : List.of("png", "svg", "pdf")) {
            whole(p.file() + "." + format, figure.as(format));
        }
    }

    private Map<String, Object> summary(
            Optional<Agreement> agreement,
            List<Effect> effects,
            double wallSeconds,
            double steps,
            Map<String, Object> more) {
        Map<String, Object> summary = new LinkedHashMap<>(more);
        List<Integer> failed = new ArrayList<>();
        var cells = sweeps.readings().cells(stored.id());
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).failed() > 0) {
                failed.add(cell);
            }
        }
        summary.put("identity", stored.identity());
        summary.put("cells", sweep.cells());
        summary.put("failed", failed.size());
        summary.put("units", stored.units());
        summary.put("unitsDone", stored.done());
        agreement.ifPresent(a -> {
            summary.put("agreement", a.score());
            summary.put("agreementCells", a.cells());
            summary.put("agreementCellsInBand", a.inBand());
            summary.put("bandWidth", a.meanBandWidth());
        });
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (Effect effect : effects) {
            double number = sweeps.readings().effect(stored.id(), effect);
            numbers.put(effect.name(), Double.isFinite(number) ? (Object) number : null);
        }
        summary.put("effects", numbers);
        summary.put("wallSeconds", wallSeconds);
        summary.put("workerSeconds", stored.seconds());
        summary.put("steps", steps);
        return summary;
    }

    // under its name only when it is whole
    private void whole(String name, byte[] content) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.write(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
