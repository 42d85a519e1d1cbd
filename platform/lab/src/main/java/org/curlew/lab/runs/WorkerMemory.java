package org.curlew.lab.runs;

import java.util.List;
import java.util.stream.Collectors;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.simulation.Cost;
import org.curlew.spi.Contribution;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.ParameterType;

/** Whether one trajectory of an experiment fits into a worker, said with the part that makes it large; the same words wherever it is asked. */
public record WorkerMemory(Catalogue catalogue, int megabytes) {

    /** Heap of a worker where nobody asks for another. */
    public static final int USUAL = 256;

    private static final double MEGABYTE = 1 << 20;
    private static final double USABLE = 0.7;

    /** @throws InvalidInput where it does not fit */
    public void check(Experiment experiment) {
        double needed = Cost.of(catalogue, experiment).bytes() / MEGABYTE;
        if (needed > USABLE * megabytes) {
            throw new InvalidInput(
                    path(experiment),
                    culprit(experiment) + " make one trajectory of about " + Math.round(needed)
                            + " MB; a worker holds " + Math.round(USABLE * megabytes)
                            + " MB. Make them smaller, or give workers more (curlew serve --worker-heap).");
        }
    }

    private String path(Experiment e) {
        return dataDominate(e) ? "/task/parameters" : "/architecture/parameters";
    }

    private String culprit(Experiment e) {
        return dataDominate(e)
                ? sizes(e.task(), catalogue.task(e.task().name()))
                : sizes(
                        e.architecture(),
                        catalogue.architecture(e.architecture().name()));
    }

    private boolean dataDominate(Experiment e) {
        var task = catalogue.task(e.task().name());
        var network = catalogue
                .architecture(e.architecture().name())
                .create(e.architecture().values());
        double samples = task.samples(e.task().values())
                + (double) task.testSamples(e.task().values());
        return samples * (network.inputs() + network.outputs()) > network.weightCount();
    }

    private static String sizes(Part part, Contribution declared) {
        List<String> sizes = declared.parameters().stream()
                .filter(p -> p.type() == ParameterType.INTEGER || p.type() == ParameterType.INTEGERS)
                .filter(p -> part.values().has(p.name()))
                .map(p -> p.label() + " = " + part.values().asMap().get(p.name()))
                .toList();
        return part.name() + ": " + sizes.stream().collect(Collectors.joining(", "));
    }
}
