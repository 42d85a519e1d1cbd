package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.curlew.lab.Lab;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.server.rest.GalleryBodies.FigureDocument;
import org.curlew.server.rest.GalleryBodies.FigureSummary;
import org.curlew.server.rest.SweepBodies.SweepDocument;
import org.curlew.spi.InvalidInput;

/** The gallery over REST. */
final class GalleryRoutes {

    private final Lab lab;
    private final Gallery gallery;

    GalleryRoutes(Lab lab) {
        this.lab = lab;
        gallery = new Gallery(lab.sweeps().json());
    }

    List<Route> all() {
        return List.of(
                get("/gallery", "The paper's figures", Content.json(FigureSummary[].class), this::list),
                get("/gallery/{name}", "A figure's sweep", Content.json(FigureDocument.class), this::figure, "scale"));
    }

    private void list(Context ctx) {
        Json.send(
                ctx,
                gallery.list().stream()
                        .map(e -> new FigureSummary(e.name(), e.figure(), e.title(), e.see(), e.theory()))
                        .toList());
    }

    private void figure(Context ctx) {
        String scale = ctx.queryParam("scale") == null ? "quick" : ctx.queryParam("scale");
        GalleryFigure f = gallery.figure(ctx.pathParam("name"), scale(scale));
        SweepDocument sweep =
                new SweepDocument(Json.MAPPER.readTree(lab.sweeps().json().canonical(f.sweep())));
        SweepEstimate cost = lab.sweeps().sizing().estimate(f.sweep());
        Json.send(
                ctx,
                new FigureDocument(
                        f.name(),
                        scale,
                        f.figure(),
                        f.title(),
                        f.see(),
                        cost.units(),
                        cost.stored(),
                        cost.time().toMillis() / 1000.0,
                        cost.allowed(),
                        sweep));
    }

    static Scale scale(String word) {
        return Stream.of(Scale.values())
                .filter(s -> s.label().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/scale", "scale must be quick or paper; got " + word));
    }
}
