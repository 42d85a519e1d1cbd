package org.curlew.server.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.SampledJacobian;
import org.curlew.engine.theory.SolutionManifold;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** curlew theory spectrum: exact eigenvalues of J, for given weights or a sampled network. */
@Command(
        name = "spectrum",
        description = "Prints the eigenvalues of J in ascending order, for given weights or for one sampled network.",
        footer = {
            "Weights: JSON with W1 (N rows of M), W2 (one row of N), and D1 (M signs), D2 (N signs) where neurons are flipped.",
            "A sampled network has M inputs, M/c hidden neurons, entries of W1 with variance 1/M, ||W2|| = 1."
        },
        mixinStandardHelpOptions = true)
final class TheorySpectrumCommand implements Callable<Integer> {

    @Option(names = "--weights", paramLabel = "FILE.json", description = "weights instead of a sampled network")
    private Path weights;

    @Mixin
    private LargeNetworkOptions options;

    @Option(names = "--m", paramLabel = "M", description = "inputs of the sampled network (default: 200)")
    private int m = 200;

    @Option(names = "--seed", paramLabel = "SEED", description = "seed of the sampled network (default: 1)")
    private long seed = 1;

    @Mixin
    private TableFormat format;

    @Override
    public Integer call() {
        boolean json = format.json();
        double[] eigenvalues = weights == null ? sampled() : given();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("stable", new SolutionManifold(eigenvalues[0]).stable());
            document.put("smallestEigenvalue", eigenvalues[0]);
            document.put("eigenvalues", eigenvalues);
            System.out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            System.out.println("eigenvalue\n"
                    + Arrays.stream(eigenvalues).mapToObj(Double::toString).collect(Collectors.joining("\n")));
        }
        return 0;
    }

    private double[] sampled() {
        LargeNetwork network = options.network();
        if (m < 1 || m > SampledJacobian.LARGEST) {
            throw new InvalidInput("/m", "--m must lie in [1, " + SampledJacobian.LARGEST + "]; got " + m);
        }
        return SampledJacobian.eigenvalues(network, m, seed);
    }

    private double[] given() {
        if (options.any()) {
            throw new InvalidInput(
                    "/weights", "--weights already says everything: leave out --c, --alpha-h and --alpha-r");
        }
        return WeightsFile.jacobian(weights).eigenvalues();
    }
}
