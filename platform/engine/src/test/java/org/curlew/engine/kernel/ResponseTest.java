package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.curlew.spi.StandardActivation;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final MathContext DIGITS = new MathContext(50);

    @Test
    void tanh_is_within_two_units_in_the_last_place_of_the_exact_value() {
        assertWithinTwoUlps(StandardActivation.TANH);
    }

    @Test
    void sigmoid_is_within_two_units_in_the_last_place_of_the_exact_value() {
        assertWithinTwoUlps(StandardActivation.SIGMOID);
    }

    @Test
    void tanh_is_odd_and_saturates_at_one() {
        double[] h = respond(StandardActivation.TANH, 0.3, -0.3, 25, -25, 1e300, -0.0, Double.NaN, 1e-320);
        assertThat(h[0]).isEqualTo(-h[1]);
        assertThat(h).startsWith(h[0], h[1], 1, -1, 1, -0.0, Double.NaN, 1e-320);
    }

    @Test
    void sigmoid_and_relu_take_any_number() {
        assertThat(respond(StandardActivation.SIGMOID, 0, 1e300, -1e300)).startsWith(0.5, 1);
        assertThat(respond(StandardActivation.SIGMOID, -1e300)[0]).isBetween(0.0, 1e-300);
        assertThat(respond(StandardActivation.RELU, 2, -2, 0)).startsWith(2, 0, 0);
        assertThat(respond(StandardActivation.SIGMOID, Double.NaN)[0]).isNaN();
        assertThat(respond(StandardActivation.RELU, Double.NaN)[0]).isNaN();
    }

    @Test
    void compiled_code_gives_the_bits_of_interpreted_code() {
        double[] a = arguments(new Random(3));
        double[] first = respond(StandardActivation.TANH, a);
        double[] firstSigmoid = respond(StandardActivation.SIGMOID, a);
        for (int i = 0; i < 3000; i++) {
            respond(StandardActivation.TANH, a);
            respond(StandardActivation.SIGMOID, a);
        }
        assertThat(respond(StandardActivation.TANH, a)).containsExactly(first);
        assertThat(respond(StandardActivation.SIGMOID, a)).containsExactly(firstSigmoid);
    }

    private static void assertWithinTwoUlps(StandardActivation phi) {
        double[] a = arguments(new Random(1));
        double[] h = respond(phi, a);
        for (int i = 0; i < a.length; i++) {
            BigDecimal exact = exact(phi, a[i]);
            double ulps = new BigDecimal(h[i]).subtract(exact).abs().doubleValue() / Math.ulp(exact.doubleValue());
            assertThat(ulps).as("%s(%s) = %s", phi, a[i], h[i]).isLessThanOrEqualTo(2);
        }
    }

    private static double[] arguments(Random random) {
        double[] a = new double[1200];
        for (int i = 0; i < a.length; i++) {
            a[i] = random.nextGaussian() * Math.pow(10, -8 + 9.5 * random.nextDouble());
        }
        return a;
    }

    private static BigDecimal exact(StandardActivation phi, double a) {
        BigDecimal one = BigDecimal.ONE;
        if (phi == StandardActivation.SIGMOID) {
            return one.divide(one.add(exp(new BigDecimal(a).negate())), DIGITS);
        }
        BigDecimal e = exp(new BigDecimal(a).multiply(BigDecimal.TWO));
        return e.subtract(one).divide(e.add(one), DIGITS);
    }

    // exp(x) = exp(x / 2^12)^(2^12), the inner one by its series.
    private static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(4096), new MathContext(80));
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 40; n++) {
            term = term.multiply(small).divide(BigDecimal.valueOf(n), new MathContext(80));
            sum = sum.add(term);
        }
        return sum.pow(4096, new MathContext(80));
    }

    private static double[] respond(StandardActivation phi, double... a) {
        double[] padded = Lanes.withSlack(a);
        double[] h = new double[padded.length];
        Response.apply(phi, padded, h, a.length);
        return java.util.Arrays.copyOf(h, a.length);
    }
}
