package org.curlew.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The activations of the paper. An engine may compute these in bulk, since their structure is declared by their identity. */
public enum StandardActivation implements Activation {
    LINEAR {
        @Override
        public double value(double a) {
            return a;
        }

        @Override
        public double slope(double a, double h) {
            return 1;
        }
    },
    TANH {
        @Override
        public double value(double a) {
            return Math.tanh(a);
        }

        // tanh' = 1 - tanh^2
        @Override
        public double slope(double a, double h) {
            return 1 - h * h;
        }
    },
    RELU {
        @Override
        public double value(double a) {
            return a > 0 ? a : 0;
        }

        @Override
        public double slope(double a, double h) {
            return a > 0 ? 1 : 0;
        }
    },
    SIGMOID {
        @Override
        public double value(double a) {
            return 1 / (1 + Math.exp(-a));
        }

        // sigma' = sigma (1 - sigma)
        @Override
        public double slope(double a, double h) {
            return h * (1 - h);
        }
    };

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names, for a choice parameter. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Activation::label).toList();
    }

    /** @throws IllegalArgumentException for an unknown name */
    public static StandardActivation named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
