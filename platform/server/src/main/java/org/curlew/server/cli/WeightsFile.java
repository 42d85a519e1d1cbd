package org.curlew.server.cli;

import java.nio.file.Path;
import org.curlew.engine.theory.ReducedJacobian;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Weights of a linear network with one output as JSON: W1 (N rows of M), W2 (one row of N), and where neurons are flipped D1 (M signs), D2 (N signs). */
final class WeightsFile {

    private final JsonNode document;
    private final Path file;

    private WeightsFile(Path file, JsonNode document) {
        this.file = file;
        this.document = document;
    }

    static ReducedJacobian jacobian(Path file) {
        String text = Installed.text(file);
        try {
            return new WeightsFile(file, JsonMapper.shared().readTree(text)).jacobian();
        } catch (JacksonException malformed) {
            throw new InvalidInput("", file + ": this is not JSON: " + malformed.getOriginalMessage());
        }
    }

    private ReducedJacobian jacobian() {
        Matrix w1 = matrix("W1");
        Matrix w2 = matrix("W2");
        double[] d1 = signs("D1", w1.columns());
        double[] d2 = signs("D2", w1.rows());
        try {
            return ReducedJacobian.of(w1, w2, d1, d2);
        } catch (IllegalArgumentException shapes) {
            throw new InvalidInput("", file + ": " + shapes.getMessage());
        }
    }

    private Matrix matrix(String name) {
        JsonNode rows = document.path(name);
        if (!rows.isArray() || rows.isEmpty()) {
            throw new InvalidInput("/" + name, file + ": " + name + " is missing; give it as a list of rows");
        }
        double[][] entries = new double[rows.size()][];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = numbers(name, rows.get(i));
        }
        try {
            return Matrix.of(entries);
        } catch (IllegalArgumentException ragged) {
            throw new InvalidInput("/" + name, file + ": " + name + ": " + ragged.getMessage());
        }
    }

    private double[] signs(String name, int count) {
        if (document.path(name).isMissingNode()) {
            double[] plus = new double[count];
            java.util.Arrays.fill(plus, 1);
            return plus;
        }
        double[] signs = numbers(name, document.path(name));
        for (double sign : signs) {
            if (Math.abs(sign) != 1) {
                throw new InvalidInput("/" + name, file + ": " + name + " must hold +1 and -1; got " + sign);
            }
        }
        return signs;
    }

    private double[] numbers(String name, JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!list.get(i).isNumber()) {
                throw new InvalidInput("/" + name, file + ": " + name + " must hold numbers; got " + list.get(i));
            }
            numbers[i] = list.get(i).doubleValue();
        }
        return numbers;
    }
}
