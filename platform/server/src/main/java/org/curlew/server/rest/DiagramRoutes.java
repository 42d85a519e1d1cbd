package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.PictureReader;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.Lab;
import org.curlew.lab.export.ResultJson;
import org.curlew.lab.export.SweepCsv;
import org.curlew.lab.export.SweepNpz;
import org.curlew.lab.headless.SweepOutput;
import org.curlew.lab.picture.SweepPictures;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellStatus;
import org.curlew.lab.sweeps.CellUnit;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.server.rest.DiagramBodies.CellOpened;
import org.curlew.server.rest.DiagramBodies.Diagram;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What sweeps show, over REST: numbers, tables, pictures, cells. The query chooses the quantity, as the fields of a sweep's picture; without one it is the sweep's own. */
final class DiagramRoutes {

    private static final List<String> NUMBERS = List.of("arm", "over", "threshold", "decision", "low", "high");
    private static final String[] QUERIES = {
        "series", "reduction", "arm", "over", "threshold", "outcome", "decision", "low", "high", "logarithmic"
    };

    private final Lab lab;

    DiagramRoutes(Lab lab) {
        this.lab = lab;
    }

    List<Route> all() {
        return List.of(
                get("/sweeps/{id}/diagram", "A quantity", Content.json(Diagram.class), this::diagram, QUERIES),
                get("/sweeps/{id}/diagram.csv", "It as CSV", Content.file("text/csv"), this::csv, QUERIES),
                get(
                        "/sweeps/{id}/diagram.npz",
                        "It as NPZ",
                        Content.file("application/octet-stream"),
                        this::npz,
                        QUERIES),
                get(
                        "/sweeps/{id}/picture.png",
                        "It as a picture",
                        Content.file("image/png"),
                        c -> picture(c, "png"),
                        QUERIES),
                get(
                        "/sweeps/{id}/picture.svg",
                        "It as a picture",
                        Content.file("image/svg+xml"),
                        c -> picture(c, "svg"),
                        QUERIES),
                get(
                        "/sweeps/{id}/picture.pdf",
                        "It as a picture",
                        Content.file("application/pdf"),
                        c -> picture(c, "pdf"),
                        QUERIES),
                get("/sweeps/{id}/cells", "How each cell fares", Content.json(CellStatus[].class), this::cells),
                get("/sweeps/{id}/cells/{cell}", "A cell", Content.json(CellOpened.class), this::cell),
                get(
                        "/sweeps/{id}/cells/{cell}/result.json",
                        "Its trajectories",
                        Content.file("application/json"),
                        this::result));
    }

    private void diagram(Context ctx) {
        Picture picture = picture(ctx);
        Json.send(ctx, Diagram.of(diagram(ctx, picture), picture.logarithmic()));
    }

    private void csv(Context ctx) throws IOException {
        Download.csv(ctx, "diagram.csv", out -> SweepCsv.write(diagram(ctx, picture(ctx)), out));
    }

    private void npz(Context ctx) throws IOException {
        var diagram = diagram(ctx, picture(ctx)); // what is not there is said before a file begins
        var results = lab.sweeps().readings().results(Given.id(ctx));
        Download.npz(ctx, "diagram.npz", out -> SweepNpz.write(diagram, results, out));
    }

    private void picture(Context ctx, String format) {
        Picture chosen = picture(ctx);
        byte[] drawn = new SweepPictures(lab.experiments())
                .picture(
                        diagram(ctx, chosen),
                        lab.sweeps().sweep(Given.id(ctx)).title(),
                        chosen.logarithmic(),
                        chosen.low().orElse(Double.NaN),
                        chosen.high().orElse(Double.NaN))
                .as(format);
        ctx.contentType(Map.of("png", "image/png", "svg", "image/svg+xml", "pdf", "application/pdf")
                        .get(format))
                .result(drawn);
    }

    private void cells(Context ctx) {
        Json.send(ctx, lab.sweeps().readings().cells(Given.id(ctx)));
    }

    private void cell(Context ctx) {
        CellDetail detail = detail(ctx);
        Json.send(
                ctx,
                CellOpened.of(detail, Json.MAPPER.readTree(lab.experiments().canonical(detail.experiment()))));
    }

    private void result(Context ctx) {
        CellDetail detail = detail(ctx);
        List<Trajectory> all = new ArrayList<>();
        detail.units().stream()
                .map(CellUnit::trajectory)
                .flatMap(Optional::stream)
                .forEach(all::add);
        Json.text(ctx, new ResultJson(lab.experiments()).write(detail.experiment(), all));
    }

    private CellDetail detail(Context ctx) {
        return lab.sweeps().readings().cell(Given.id(ctx), Given.whole(ctx, "cell"));
    }

    private PhaseDiagram diagram(Context ctx, Picture picture) {
        return lab.sweeps()
                .readings()
                .diagram(Given.id(ctx), picture.quantity(), picture.decision().orElse(Double.NaN));
    }

    private Picture picture(Context ctx) {
        StoredSweep stored = lab.sweeps().sweep(Given.id(ctx));
        Sweep sweep = stored.sweep()
                .orElseThrow(() -> new InvalidInput("", stored.problem().orElse("")));
        if (ctx.queryParam("series") == null && ctx.queryParam("reduction") == null) {
            return SweepOutput.pictures(sweep).getFirst().picture();
        }
        ObjectNode fields = Json.MAPPER.createObjectNode();
        for (String name : QUERIES) {
            String given = ctx.queryParam(name);
            if (given != null && NUMBERS.contains(name)) {
                fields.set(name, number(name, given));
            } else if (given != null && name.equals("logarithmic")) {
                fields.put(name, Boolean.parseBoolean(given));
            } else if (given != null) {
                fields.put(name, given);
            }
        }
        return PictureReader.read(fields, sweep.experiment());
    }

    private static JsonNode number(String name, String given) {
        try {
            return Json.MAPPER.valueToTree(Double.valueOf(given));
        } catch (NumberFormatException words) {
            throw new InvalidInput("/" + name, name + " must be a number; got " + given);
        }
    }
}
