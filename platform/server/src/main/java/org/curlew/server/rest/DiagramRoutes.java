package org.curlew.server.rest;

import static org.curlew.server.rest.Route.get;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
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
import org.curlew.server.rest.SweepBodies.CellOpened;
import org.curlew.server.rest.SweepBodies.Diagram;
import org.curlew.spi.InvalidInput;
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
        StringWriter out = new StringWriter();
        SweepCsv.write(diagram(ctx, picture(ctx)), out);
        attach(ctx, "diagram.csv");
        ctx.contentType("text/csv; charset=utf-8").result(out.toString());
    }

    private void npz(Context ctx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SweepNpz.write(diagram(ctx, picture(ctx)), lab.sweeps().results(ctx.pathParam("id")), out);
        attach(ctx, "diagram.npz");
        ctx.contentType("application/octet-stream").result(out.toByteArray());
    }

    private void picture(Context ctx, String format) {
        Picture chosen = picture(ctx);
        byte[] drawn = new SweepPictures(lab.experiments())
                .picture(
                        diagram(ctx, chosen),
                        lab.sweeps().sweep(ctx.pathParam("id")).title(),
                        chosen.logarithmic(),
                        chosen.low().orElse(Double.NaN),
                        chosen.high().orElse(Double.NaN))
                .as(format);
        ctx.contentType(Map.of("png", "image/png", "svg", "image/svg+xml", "pdf", "application/pdf")
                        .get(format))
                .result(drawn);
    }

    private void cells(Context ctx) {
        Json.send(ctx, lab.sweeps().cells(ctx.pathParam("id")));
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
        try {
            return lab.sweeps().cell(ctx.pathParam("id"), Integer.parseInt(ctx.pathParam("cell")));
        } catch (NumberFormatException words) {
            throw new InvalidInput("/cell", "cell must be a whole number; got " + ctx.pathParam("cell"));
        }
    }

    private PhaseDiagram diagram(Context ctx, Picture picture) {
        return lab.sweeps()
                .diagram(
                        ctx.pathParam("id"),
                        picture.quantity(),
                        picture.decision().orElse(Double.NaN));
    }

    private Picture picture(Context ctx) {
        StoredSweep stored = lab.sweeps().sweep(ctx.pathParam("id"));
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

    private static tools.jackson.databind.JsonNode number(String name, String given) {
        try {
            return Json.MAPPER.valueToTree(Double.valueOf(given));
        } catch (NumberFormatException words) {
            throw new InvalidInput("/" + name, name + " must be a number; got " + given);
        }
    }

    private static void attach(Context ctx, String file) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
