package org.curlew.server.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curlew.lab.plugins.InstalledPlugin;
import org.curlew.lab.plugins.PluginProblem;
import org.curlew.lab.runs.Estimate;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;
import tools.jackson.databind.JsonNode;

/** What the catalogue's routes give; the schemas in the OpenAPI document follow from these declarations. */
final class CatalogueBodies {

    private CatalogueBodies() {}

    record Health(String status) {}

    record Checked(String identity, JsonNode experiment, EstimateDocument estimate) {}

    /**
     * What it will take here.
     *
     * @param steps of all units together
     * @param stored units that were computed before, for whatever
     * @param bytes memory that one worker needs
     */
    record EstimateDocument(double steps, int stored, double seconds, long bytes) {

        static EstimateDocument of(Estimate e) {
            return new EstimateDocument(e.steps(), e.stored(), e.time().toMillis() / 1e3, e.bytes());
        }
    }

    record Plugins(List<PluginDocument> plugins, List<Skipped> skipped) {}

    record PluginDocument(
            String id, String version, String provider, String license, String description, String sha256) {

        static PluginDocument of(InstalledPlugin p) {
            return new PluginDocument(p.id(), p.version(), p.provider(), p.license(), p.description(), p.sha256());
        }
    }

    record Skipped(String file, String message) {

        static Skipped of(PluginProblem p) {
            return new Skipped(p.file().getFileName().toString(), p.message());
        }
    }

    record PartDocument(
            String name,
            String title,
            String summary,
            String equation,
            String reference,
            String plugin,
            List<ParameterDocument> parameters) {

        static PartDocument of(Contribution c, InstalledPlugin owner) {
            return new PartDocument(
                    c.name(),
                    c.title(),
                    c.summary(),
                    c.equation(),
                    c.reference(),
                    owner.id(),
                    c.parameters().stream().map(ParameterDocument::of).toList());
        }
    }

    record ParameterDocument(
            String name,
            String symbol,
            String meaning,
            String unit,
            String type,
            Optional<Double> min,
            Optional<Double> max,
            Optional<Object> initial,
            List<String> choices,
            String reference) {

        static ParameterDocument of(Parameter p) {
            boolean numeric = p.type().numeric();
            return new ParameterDocument(
                    p.name(),
                    p.symbol(),
                    p.meaning(),
                    p.unit(),
                    p.type().name().toLowerCase(Locale.ROOT),
                    numeric ? Optional.of(p.min()) : Optional.empty(),
                    numeric ? Optional.of(p.max()) : Optional.empty(),
                    Optional.ofNullable(p.initial()),
                    p.choices(),
                    p.reference());
        }
    }
}
