package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The values along an axis: numbers in rising order, or words. */
public sealed interface AxisValues {

    /** Doubles, integers, booleans or texts. */
    List<Object> all();

    /** The one at a place, counted from 0. */
    Object value(int place);

    default int count() {
        return all().size();
    }

    /** Whether a picture should space them by their logarithm. */
    default boolean logarithmic() {
        return false;
    }

    /** The values as numbers; words are their place. */
    default double[] numbers() {
        double[] numbers = new double[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = value(i) instanceof Number n ? n.doubleValue() : i;
        }
        return numbers;
    }

    /** count values from the first to the last, evenly spaced, or evenly spaced in the logarithm. */
    record Spaced(double from, double to, int number, boolean logarithmic) implements AxisValues {

        @Override
        public List<Object> all() {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                values.add(value(i));
            }
            return values;
        }

        @Override
        public Object value(int i) {
            if (i == 0) {
                return from;
            }
            if (i == number - 1) {
                return to;
            }
            double t = (double) i / (number - 1);
            double value = logarithmic ? Math.exp(Math.log(from) + t * Math.log(to / from)) : from + t * (to - from);
            return Double.parseDouble(
                    String.format(java.util.Locale.ROOT, "%.12g", value)); // 0.15, not 0.15000000000000002
        }

        @Override
        public int count() {
            return number;
        }
    }

    /** The values themselves. */
    record Listed(List<Object> values, boolean logarithmic) implements AxisValues {

        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public List<Object> all() {
            return values;
        }

        @Override
        public Object value(int place) {
            return values.get(place);
        }
    }

    /** These numbers besides those already there, in rising order. */
    default AxisValues with(Collection<Double> more) {
        TreeSet<Double> joined = new TreeSet<>(more);
        for (double number : numbers()) {
            joined.add(number);
        }
        return new Listed(List.copyOf(joined), logarithmic());
    }
}
