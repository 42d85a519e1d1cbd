package org.curlew.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class L64X128MixTest {

    @Test
    void it_gives_the_numbers_of_the_java_platforms_generator_of_that_name() {
        Random seeds = new Random(1);
        for (int i = 0; i < 50; i++) {
            byte[] seed = new byte[32];
            seeds.nextBytes(seed);
            RandomGenerator expected =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            RandomGenerator got = new L64X128Mix(seed);
            for (int n = 0; n < 100; n++) {
                assertThat(got.nextLong()).isEqualTo(expected.nextLong());
                assertThat(got.nextInt(1 + n)).isEqualTo(expected.nextInt(1 + n));
                assertThat(got.nextDouble()).isEqualTo(expected.nextDouble());
                assertThat(got.nextDouble(-1, 2)).isEqualTo(expected.nextDouble(-1, 2));
                assertThat(got.nextGaussian()).isEqualTo(expected.nextGaussian());
                assertThat(got.nextBoolean()).isEqualTo(expected.nextBoolean());
            }
        }
    }
}
