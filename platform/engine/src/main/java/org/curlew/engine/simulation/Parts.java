package org.curlew.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.spi.Integrator;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Randomness;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Signs;
import org.curlew.spi.Stepping;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Weights;

/** The experiment's parts made from the catalogue, each with its checked values. */
record Parts(Catalogue catalogue, Experiment experiment, Network network) {

    static Parts of(Catalogue catalogue, Experiment experiment) {
        Part chosen = experiment.architecture();
        return new Parts(
                catalogue, experiment, catalogue.architecture(chosen.name()).create(chosen.values()));
    }

    TaskData data(Randomness streams, NetworkResponse response) {
        Part chosen = experiment.task();
        return catalogue.task(chosen.name()).create(chosen.values(), new Setting(network, streams, response));
    }

    Integrator integrator() {
        return catalogue.integrator(experiment.integrator().name());
    }

    Stepping stepping(int samples) {
        return integrator().create(experiment.integrator().values(), network, samples);
    }

    LocalRule rule(Arm arm, int largestMinibatch, Randomness streams) {
        RuleSetting setting = new RuleSetting(network, largestMinibatch, streams);
        return catalogue.rule(arm.rule().name()).create(arm.rule().values(), setting);
    }

    List<String> seriesNames() {
        List<String> names = new ArrayList<>();
        for (Part chosen : experiment.observables()) {
            for (String series : observable(chosen).series(chosen.values(), network)) {
                names.add(series.isEmpty() ? chosen.name() : chosen.name() + "/" + series);
            }
        }
        return List.copyOf(names);
    }

    Recorder recorder(TaskData data, List<Signs> signs, Randomness streams) {
        long epochs = experiment.recording().epochs();
        ObservableSetting setting = new ObservableSetting(network, data, signs, epochs, streams);
        List<Measure> measures = experiment.observables().stream()
                .map(chosen -> observable(chosen).create(chosen.values(), setting))
                .toList();
        long[] watchesFrom = experiment.observables().stream()
                .mapToLong(chosen ->
                        observable(chosen).cadence(chosen.values(), epochs).watchesFrom())
                .toArray();
        int[] widths = experiment.observables().stream()
                .mapToInt(chosen ->
                        observable(chosen).series(chosen.values(), network).size())
                .toArray();
        return new Recorder(
                seriesNames(),
                measures,
                widths,
                watchesFrom,
                experiment.recording().weights(),
                data.student());
    }

    private Observable observable(Part chosen) {
        return catalogue.observable(chosen.name());
    }

    private record Setting(Network network, Randomness randomness, NetworkResponse response) implements TaskSetting {

        @Override
        public Matrix respond(Weights weights, Matrix inputs) {
            return response.outputs(weights, inputs);
        }
    }
}
