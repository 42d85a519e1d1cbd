package org.curlew.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.lab.runs.WorkerMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** curlew validate EXPERIMENT.json: says what is wrong, or the experiment's identity. */
@Command(
        name = "validate",
        description = "Checks an experiment; prints its SHA-256 identity.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXPERIMENT.json", description = "the experiment")
    private Path file;

    @Mixin
    private Installed installed;

    @Override
    public Integer call() {
        Catalogue catalogue = installed.host().catalogue();
        ExperimentJson experiments = new ExperimentJson(catalogue);
        Experiment experiment = experiments.read(Installed.text(file));
        new WorkerMemory(catalogue, WorkerMemory.USUAL).check(experiment);
        System.out.println(
                "valid, identity " + experiments.identity(experiment) + ", " + experiment.units() + " trajectories");
        return 0;
    }
}
