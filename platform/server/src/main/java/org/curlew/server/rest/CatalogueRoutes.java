package org.curlew.server.rest;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentSchema;
import org.curlew.engine.experiment.Kind;
import org.curlew.lab.Lab;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;

/** What experiments can be composed of, and whether one is right. */
final class CatalogueRoutes {

    private final Lab lab;

    CatalogueRoutes(Lab lab) {
        this.lab = lab;
    }

    void parts(Context ctx) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(
                    kind.label(),
                    lab.catalogue().all(kind).stream().map(this::part).toList());
        }
        Json.send(ctx, kinds);
    }

    void plugins(Context ctx) {
        Json.send(
                ctx,
                Map.of(
                        "plugins",
                        lab.plugins().plugins().stream()
                                .map(p -> Map.of(
                                        "id", p.id(),
                                        "version", p.version(),
                                        "provider", p.provider(),
                                        "license", p.license(),
                                        "description", p.description(),
                                        "sha256", p.sha256()))
                                .toList(),
                        "skipped",
                        lab.plugins().problems().stream()
                                .map(p -> Map.of("file", p.file().getFileName().toString(), "message", p.message()))
                                .toList()));
    }

    void schema(Context ctx) {
        Json.text(ctx, new ExperimentSchema(lab.catalogue()).json());
    }

    void check(Context ctx) {
        Experiment experiment = lab.experiments().read(ctx.body());
        Json.send(
                ctx,
                Map.of(
                        "identity",
                        lab.experiments().identity(experiment),
                        "experiment",
                        Json.MAPPER.readTree(lab.experiments().canonical(experiment))));
    }

    private Map<String, Object> part(Contribution c) {
        return Map.of(
                "name", c.name(),
                "title", c.title(),
                "summary", c.summary(),
                "equation", c.equation(),
                "reference", c.reference(),
                "plugin", lab.plugins().owner(c).id(),
                "parameters",
                        c.parameters().stream().map(CatalogueRoutes::parameter).toList());
    }

    private static Map<String, Object> parameter(Parameter p) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", p.name());
        fields.put("symbol", p.symbol());
        fields.put("meaning", p.meaning());
        fields.put("unit", p.unit());
        fields.put("type", p.type().name().toLowerCase(java.util.Locale.ROOT));
        if (p.type().numeric()) {
            fields.put("min", p.min());
            fields.put("max", p.max());
        }
        fields.put("default", p.initial());
        fields.put("choices", p.choices());
        fields.put("reference", p.reference());
        return fields;
    }
}
