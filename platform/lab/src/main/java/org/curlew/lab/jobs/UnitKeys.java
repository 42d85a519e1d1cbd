package org.curlew.lab.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.lab.plugins.InstalledPlugin;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.spi.Contribution;

/** Names what determines a trajectory: its part of the experiment, and the very plugins and engine that compute it. */
public final class UnitKeys {

    private final ExperimentJson experiments;
    private final PluginHost plugins;
    private final String engine;

    /** @param engine names the engine's code: another kernel may round otherwise */
    public UnitKeys(ExperimentJson experiments, PluginHost plugins, String engine) {
        this.experiments = experiments;
        this.plugins = plugins;
        this.engine = engine;
    }

    /** SHA-256 of the unit's identity, the plugins of the parts that it uses, and the engine. */
    public String key(Experiment experiment, int arm, long seed) {
        return ofArm(experiment, arm).apply(seed);
    }

    /** The same by seed. */
    public LongFunction<String> ofArm(Experiment experiment, int arm) {
        Experiment alone = new Experiment(
                experiment.architecture(),
                experiment.task(),
                experiment.integrator(),
                List.of(experiment.arms().get(arm)),
                experiment.seeds(),
                experiment.observables(),
                experiment.recording(),
                experiment.goal());
        LongFunction<String> identities = experiments.unitIdentities(experiment, arm);
        String code = "\n" + plugins(alone) + "\n" + engine;
        return seed -> sha256(identities.apply(seed) + code);
    }

    /** Plugin id to version and SHA-256, of all parts of the experiment. */
    public Map<String, String> plugins(Experiment e) {
        Catalogue catalogue = plugins.catalogue();
        List<Contribution> used = new ArrayList<>();
        used.add(catalogue.architecture(e.architecture().name()));
        used.add(catalogue.task(e.task().name()));
        used.add(catalogue.integrator(e.integrator().name()));
        e.arms().forEach(a -> used.add(catalogue.rule(a.rule().name())));
        e.observables().forEach(o -> used.add(catalogue.observable(o.name())));
        Map<String, String> versions = new TreeMap<>();
        for (Contribution c : used) {
            InstalledPlugin plugin = plugins.owner(c);
            versions.put(plugin.id(), plugin.version() + " " + plugin.sha256());
        }
        return versions;
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
