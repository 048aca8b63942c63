package org.causeboard.app.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0.5|0.5",
                "0,5|0.5",
                "-2,5|-2.5",
                "−2.5|-2.5",
                "12|12",
                "0,125|0.125",
                "0.125|0.125",
                "1,24|1.24",
                "1.24|1.24",
                "1240,5|1240.5",
                "1.240,5|1240.5",
                "1,240.5|1240.5",
                "1,240,000|1240000",
                "1.240.000|1240000",
                "12 400|12400",
                "12'400,5|12400.5",
                "1e-3|0.001",
                ".5|0.5",
                "+3|3"
            })
    void pointsAndCommasAreReadInEitherWindow(String text, double number) {
        assertThat(TypedNumber.read(text, '.')).as("where numbers have points").contains(number);
        assertThat(TypedNumber.read(text, ',')).as("where numbers have commas").contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,240|1.24", "-12,400|-12.4", "999,999|999.999"})
    void whatMayBeAThousandTimesAsMuchIsReadOnlyWhereItIsTheWindowsOwnWriting(String text, double number) {
        assertThat(TypedNumber.read(text, '.')).isEmpty();
        assertThat(TypedNumber.read(text, ',')).contains(number);
        assertThat(TypedNumber.read(text.replace(',', '.'), ',')).isEmpty();
        assertThat(TypedNumber.read(text.replace(',', '.'), '.')).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "five", "1,2,3", "1.2.3", "1,24.5", "NaN", "Infinity", "12d", "0x1p3", "1e999", "-"})
    void otherTextIsNone(String text) {
        assertThat(TypedNumber.read(text, '.')).isEmpty();
        assertThat(TypedNumber.read(text, ',')).isEmpty();
    }
}
