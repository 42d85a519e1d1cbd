package org.curlew.engine.statistics;

import java.util.List;
import java.util.Locale;
import org.curlew.engine.simulation.Trajectory;

/** Numbers and names as a sentence says them. */
final class Words {

    private Words() {}

    static String observable(String name) {
        return name.replace('-', ' ').replace('/', ' ');
    }

    static String article(String noun) {
        return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
    }

    static String count(double n) {
        return String.format(Locale.ROOT, "%,d", Math.round(n));
    }

    /** 10^-3 for powers of ten, else three digits. */
    static String power(double x) {
        double exponent = Math.rint(Math.log10(Math.abs(x)));
        boolean power = x > 0 && Math.abs(x / Math.pow(10, exponent) - 1) < 1e-12 && Math.abs(exponent) > 1;
        return power ? "10^" + (long) exponent : figure(x);
    }

    static String figure(double x) {
        double size = Math.abs(x);
        if (x == 0 || size >= 0.01 && size < 10_000) {
            return String.format(Locale.ROOT, "%.3g", x);
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", x).split("e", 2);
        return parts[0].replace(".0", "") + "e" + Integer.parseInt(parts[1]);
    }

    static String seeds(int n) {
        return n + (n == 1 ? " seed" : " seeds");
    }

    /** "median of 10 seeds, 95 % interval 1,000 to 1,400"; the interval from three seeds on. */
    static String median(ArmGoal arm) {
        int n = arm.seeds().size();
        String interval = arm.medianInterval()
                .filter(i -> n > 2)
                .map(i -> ", 95 % interval " + count(i.low()) + " to " + count(i.high()))
                .orElse("");
        return n == 1 ? "1 seed" : "median of " + seeds(n) + interval;
    }

    /** "2.9 times sooner than gradient descent (3,850); paired t-test p = 2e-5", a lower bound where the slower arm is censored. */
    static String sooner(ArmComparison c) {
        String slower = c.slower().arm() + " (" + (c.slower().medianCensored() ? "more than " : "")
                + count(c.slower().medianEpochs()) + ")";
        String bound = c.slower().medianCensored() ? "at least " : "";
        String ratio = c.ratio() < 1.05
                ? "about as soon as "
                : bound + String.format(Locale.ROOT, c.ratio() < 20 ? "%.1f" : "%.0f", c.ratio())
                        + " times sooner than ";
        return ratio
                + slower
                + c.test().map(t -> "; paired t-test p = " + figure(t.p())).orElse("")
                + c.ranks().map(w -> ", Wilcoxon p = " + figure(w.p())).orElse("");
    }

    /** "0.012 (0.01 to 0.015)": the median and, of three seeds or more, its 95 % interval. */
    static String finalMedian(List<Trajectory> trajectories, String series) {
        double[] last = trajectories.stream()
                .filter(t -> t.epochs().length > 0)
                .mapToDouble(t -> t.series().get(series)[t.epochs().length - 1])
                .filter(Double::isFinite)
                .toArray();
        if (last.length == 0) {
            return "not defined";
        }
        Interval interval = Interval.ofMedian(last);
        return figure(Summary.of(last).median())
                + (last.length < 3 ? "" : " (" + figure(interval.low()) + " to " + figure(interval.high()) + ")");
    }
}
