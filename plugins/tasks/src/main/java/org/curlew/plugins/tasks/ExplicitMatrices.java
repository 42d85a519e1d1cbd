package org.curlew.plugins.tasks;

import java.util.List;
import java.util.Optional;
import org.curlew.spi.Examples;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.pf4j.Extension;

/**
 * Explicit matrices: inputs, student and either targets or a teacher are given entry by entry, with sample orders where wanted.
 *
 * <p>Inputs: P x M; targets: P x K; student and teacher: one matrix a layer, postsynaptic x presynaptic; orders: epochs x P.
 */
@Extension
public final class ExplicitMatrices implements Task {

    @Override
    public String name() {
        return "explicit-matrices";
    }

    @Override
    public String title() {
        return "Explicit matrices";
    }

    @Override
    public String summary() {
        return "Inputs, targets or teacher, the student's start and the sample orders are given entry by entry.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.matrix("inputs").symbol("X").meaning("Training inputs, samples x M; required"),
                Parameter.matrix("targets")
                        .symbol("Y")
                        .meaning("Training targets, samples x K; required without a teacher"),
                Parameter.matrix("testInputs").meaning("Test inputs, samples x M; the training inputs where not given"),
                Parameter.matrix("testTargets")
                        .meaning("Test targets, samples x K; required with test inputs but no teacher"),
                Parameter.matrices("student")
                        .symbol("W")
                        .meaning("The student's weights at the start, one matrix a layer; required"),
                Parameter.matrices("teacher").symbol("T").meaning("The teacher's weights, one matrix a layer"),
                Parameter.matrix("orders").meaning("Sample order of each epoch, epochs x P, counted from 0"));
    }

    @Override
    public int samples(Values values) {
        return values.has("inputs") ? values.matrix("inputs").rows() : 1;
    }

    @Override
    public int testSamples(Values values) {
        return values.has("testInputs") ? values.matrix("testInputs").rows() : samples(values);
    }

    @Override
    public long epochs(Values values) {
        return values.has("orders") ? values.matrix("orders").rows() : Long.MAX_VALUE;
    }

    @Override
    public void check(Values values, Network network) {
        require(values, "inputs");
        require(values, "student");
        shape(values, "inputs", samples(values), network.inputs());
        shape(values, "targets", samples(values), network.outputs());
        shape(values, "testInputs", testSamples(values), network.inputs());
        shape(values, "testTargets", testSamples(values), network.outputs());
        shape(values, "orders", (int) Math.min(epochs(values), Integer.MAX_VALUE), samples(values));
        layers(values, "student", network);
        layers(values, "teacher", network);
        if (!values.has("teacher")) {
            require(values, "targets");
            if (values.has("testInputs")) {
                require(values, "testTargets");
            }
        }
        if (values.has("orders")) {
            orders(values);
        }
    }

    @Override
    public TaskData create(Values values, TaskSetting setting) {
        check(values, setting.network());
        Matrix inputs = values.matrix("inputs");
        Matrix testInputs = values.has("testInputs") ? values.matrix("testInputs") : inputs;
        Optional<Weights> teacher =
                values.has("teacher") ? Optional.of(new Weights(values.matrices("teacher"))) : Optional.empty();
        Matrix targets =
                values.has("targets") ? values.matrix("targets") : setting.respond(teacher.orElseThrow(), inputs);
        Matrix testTargets = values.has("testTargets")
                ? values.matrix("testTargets")
                : values.has("testInputs") ? setting.respond(teacher.orElseThrow(), testInputs) : targets;
        return new TaskData(
                new Examples(inputs, targets),
                new Examples(testInputs, testTargets),
                new Weights(values.matrices("student")).copy(),
                teacher,
                values.has("orders") ? Optional.of(orders(values)) : Optional.empty());
    }

    private static void require(Values values, String name) {
        if (!values.has(name)) {
            throw new InvalidInput("/" + name, "explicit-matrices: " + name + " is missing");
        }
    }

    private static void shape(Values values, String name, int rows, int columns) {
        if (values.has(name)
                && (values.matrix(name).rows() != rows || values.matrix(name).columns() != columns)) {
            throw new InvalidInput(
                    "/" + name,
                    "explicit-matrices: " + name + " must be a " + rows + " x " + columns + " matrix; got a "
                            + values.matrix(name));
        }
    }

    private static void layers(Values values, String name, Network network) {
        if (values.has(name) && !new Weights(values.matrices(name)).fits(network)) {
            List<String> shapes = network.layers().stream()
                    .map((Layer l) -> l.weights() + " " + l.postsynaptic() + " x " + l.presynaptic())
                    .toList();
            throw new InvalidInput(
                    "/" + name,
                    "explicit-matrices: " + name + " must hold " + String.join(", ", shapes) + "; got "
                            + values.matrices(name));
        }
    }

    // each epoch visits every sample once
    private static int[][] orders(Values values) {
        Matrix given = values.matrix("orders");
        int[][] orders = new int[given.rows()][given.columns()];
        for (int e = 0; e < orders.length; e++) {
            boolean[] visited = new boolean[given.columns()];
            for (int i = 0; i < visited.length; i++) {
                double sample = given.get(e, i);
                boolean legal = sample >= 0 && sample < visited.length && sample == Math.rint(sample);
                if (!legal || visited[(int) sample]) {
                    throw new InvalidInput(
                            "/orders",
                            "explicit-matrices: orders must visit each of the samples 0 to " + (visited.length - 1)
                                    + " once an epoch; got " + sample + " in epoch " + (e + 1));
                }
                visited[(int) sample] = true;
                orders[e][i] = (int) sample;
            }
        }
        return orders;
    }
}
