package org.curlew.server.rest;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentSchema;
import org.curlew.engine.experiment.Kind;
import org.curlew.lab.Lab;
import org.curlew.server.rest.CatalogueBodies.Checked;
import org.curlew.server.rest.CatalogueBodies.EstimateDocument;
import org.curlew.server.rest.CatalogueBodies.PartDocument;
import org.curlew.server.rest.CatalogueBodies.PluginDocument;
import org.curlew.server.rest.CatalogueBodies.Plugins;
import org.curlew.server.rest.CatalogueBodies.Skipped;

/** What experiments can be composed of, and whether one is right. */
final class CatalogueRoutes {

    private final Lab lab;

    CatalogueRoutes(Lab lab) {
        this.lab = lab;
    }

    void parts(Context ctx) {
        Map<String, List<PartDocument>> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(
                    kind.label(),
                    lab.catalogue().all(kind).stream()
                            .map(c -> PartDocument.of(c, lab.plugins().owner(c)))
                            .toList());
        }
        Json.send(ctx, kinds);
    }

    void plugins(Context ctx) {
        Json.send(
                ctx,
                new Plugins(
                        lab.plugins().plugins().stream().map(PluginDocument::of).toList(),
                        lab.plugins().problems().stream().map(Skipped::of).toList()));
    }

    void schema(Context ctx) {
        Json.text(ctx, new ExperimentSchema(lab.catalogue()).json());
    }

    void check(Context ctx) {
        Experiment experiment = lab.experiments().read(ctx.body());
        lab.runs().check(experiment);
        Json.send(
                ctx,
                new Checked(
                        lab.experiments().identity(experiment),
                        Json.MAPPER.readTree(lab.experiments().canonical(experiment)),
                        EstimateDocument.of(lab.runs().estimate(experiment))));
    }
}
