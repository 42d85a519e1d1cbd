package org.curlew.lab.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.EffectReader;
import org.curlew.engine.sweep.PictureReader;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/**
 * The shipped figures. A definition holds the sweep at paper scale and, as a merge patch, what the quick scale changes of it.
 *
 * <p>Source of the protocols: Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765.
 */
public final class Gallery {

    private static final List<String> NAMES = List.of(
            "fig2",
            "fig3a",
            "fig3a-inset",
            "fig3b",
            "fig4",
            "fig5c",
            "fig5d",
            "fig5e",
            "fig5f",
            "fig6",
            "fig8",
            "fig10",
            "fig11");

    private final SweepJson sweeps;

    public Gallery(SweepJson sweeps) {
        this.sweeps = sweeps;
    }

    public List<GalleryEntry> list() {
        return NAMES.stream().map(this::entry).toList();
    }

    public GalleryEntry entry(String name) {
        JsonNode d = definition(name);
        return new GalleryEntry(
                name,
                text(d, "figure"),
                text(d, "title"),
                text(d, "see"),
                d.path("theory").booleanValue(false));
    }

    /** @throws InvalidInput for a name that is not there, or theory alone, which has no sweep */
    public GalleryFigure figure(String name, Scale scale) {
        JsonNode d = definition(name);
        if (!d.has("paper")) {
            throw new InvalidInput("/figure", name + " is theory alone: it has no sweep");
        }
        JsonNode document = scale == Scale.PAPER ? d.get("paper") : MergePatch.apply(d.get("paper"), d.path("quick"));
        Sweep sweep = sweeps.read(document);
        List<GalleryPicture> pictures = new ArrayList<>();
        for (JsonNode p : d.get("pictures")) {
            pictures.add(new GalleryPicture(
                    text(p, "file"),
                    text(p, "title"),
                    GalleryPicture.Style.valueOf(text(p, "style").toUpperCase(Locale.ROOT)),
                    PictureReader.read(p.get("picture"), sweep.experiment())));
        }
        List<Effect> effects = EffectReader.read(d.get("effects"), sweep.experiment());
        return new GalleryFigure(
                name, scale, text(d, "figure"), text(d, "title"), text(d, "see"), sweep, pictures, effects);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static JsonNode definition(String name) {
        if (!NAMES.contains(name)) {
            throw new InvalidInput(
                    "/figure", "there is no figure " + name + " in the gallery; known: " + String.join(", ", NAMES));
        }
        try (InputStream in = Gallery.class.getResourceAsStream(name + ".json")) {
            return ExperimentJson.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
