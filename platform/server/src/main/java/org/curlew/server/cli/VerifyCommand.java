package org.curlew.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.verify.ReferenceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** curlew verify FILE...: replays reference trajectories through the engine and plugins that experiments use. */
@Command(
        name = "verify",
        description = "Replays reference trajectories (learning-trajectory-reference/1); exit 1 where one deviates.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    /** Largest relative deviation that counts as agreement. */
    private static final double TOLERANCE = 1e-12;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "reference trajectories")
    private List<Path> files;

    @Option(
            names = "--kernel",
            defaultValue = "fastest",
            description = "fastest: what fits the declared structure; plain: the general path (default: fastest)")
    private KernelOption kernel;

    @Mixin
    private Installed installed;

    @Override
    public Integer call() {
        Catalogue catalogue = installed.host().catalogue();
        boolean agree = true;
        for (Path file : files) {
            ReferenceFile reference = ReferenceFile.read(Installed.text(file));
            double deviation = reference.maxRelativeDeviation(catalogue, kernel.kernels());
            System.out.println(reference.name() + " max-relative-deviation " + deviation);
            agree &= deviation <= TOLERANCE;
        }
        return agree ? 0 : 1;
    }
}
