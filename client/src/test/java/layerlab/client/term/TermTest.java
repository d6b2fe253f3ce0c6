package layerlab.client.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermTest {
  private static final int LONGEST_ENGLISH = 115;
  private static final int LONGEST_CHINESE = 45;

  @ParameterizedTest
  @EnumSource
  void aCardSaysOneShortSentenceInBothLanguages(Term term) {
    String en = term.sentence().en();
    String zh = term.sentence().zh();

    assertThat(term.title().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    assertThat(term.title().zh()).containsPattern("\\p{IsHan}");
    assertThat(en).endsWith(".").hasSizeLessThan(LONGEST_ENGLISH);
    assertThat(en.indexOf('.')).as("one sentence").isEqualTo(en.length() - 1);
    assertThat(zh).endsWith("。").hasSizeLessThan(LONGEST_CHINESE);
    assertThat(zh).doesNotContainPattern("\\p{IsHan}[,;:!?.]");
  }

  @ParameterizedTest
  @EnumSource
  void aCardHasAPictureOfItsOwnWithinItsField(Term term) {
    List<Sketch.Stroke> strokes = Sketch.strokes(term);

    assertThat(strokes).isNotEmpty();
    for (Sketch.Stroke stroke : strokes) {
      assertThat("lbqdfsonp").contains(String.valueOf(stroke.style()));
      assertThat(stroke.path()).matches("M[-0-9. MmLlHhVvCcSsAaZz]+");
    }
    assertThat(Stream.of(Term.values()).filter(other -> Sketch.of(other).equals(Sketch.of(term))))
        .containsExactly(term);
  }

  @Test
  void noSpellingBelongsToTwoTerms() {
    for (Language language : Language.values()) {
      Set<String> seen = new HashSet<>();
      for (Term term : Term.values()) {
        for (String letters : term.spelt().in(language).split("\\|", -1)) {
          assertThat(letters.isEmpty() || seen.add(letters)).as(letters).isTrue();
        }
      }
    }
  }

  @Test
  void theLongestSpellingIsFoundAndNoPartOfAWord() {
    assertThat(Spelling.in("Learning rate, at a rate; moderate", Language.EN))
        .containsExactly(
            new Spelling.Found(0, 13, Term.LEARNING_RATE),
            new Spelling.Found(20, 24, Term.LEARNING_RATE));
    assertThat(Spelling.in("以 Adam 学习，学习率 0.01，种子 1", Language.ZH))
        .containsExactly(
            new Spelling.Found(10, 13, Term.LEARNING_RATE), new Spelling.Found(19, 21, Term.SEED));
  }

  // -- the glossary

  /** Terms of the glossary and what explains them, where that is called otherwise. */
  private static final Map<String, String> GLOSSARY =
      Map.ofEntries(
          Map.entry("neural network", ""),
          Map.entry("layer", ""),
          Map.entry("neuron", ""),
          Map.entry("unit", "neuron"),
          Map.entry("hidden layer", ""),
          Map.entry("weight", ""),
          Map.entry("bias", ""),
          Map.entry("activation function", ""),
          Map.entry("input", ""),
          Map.entry("output", ""),
          Map.entry("parameter", ""),
          Map.entry("hyper-parameter", ""),
          Map.entry("forward pass", ""),
          Map.entry("backpropagation", ""),
          Map.entry("gradient", ""),
          Map.entry("gradient descent", ""),
          Map.entry("loss", ""),
          Map.entry("accuracy", ""),
          Map.entry("epoch", ""),
          Map.entry("batch", ""),
          Map.entry("learning rate", ""),
          Map.entry("schedule", ""),
          Map.entry("weight decay", "weight decay (L2)"),
          Map.entry("optimizer", ""),
          Map.entry("momentum", ""),
          Map.entry("initialization", ""),
          Map.entry("seed", "random seed"),
          Map.entry("training set", ""),
          Map.entry("training part", "training set"),
          Map.entry("test set", ""),
          Map.entry("test part", "test set"),
          Map.entry("validation set", ""),
          Map.entry("sample", ""),
          Map.entry("label", ""),
          Map.entry("feature", ""),
          Map.entry("noise", ""),
          Map.entry("overfitting", ""),
          Map.entry("underfitting", ""),
          Map.entry("generalization", ""),
          Map.entry("early stopping", ""),
          Map.entry("regularization", ""),
          Map.entry("dropout", ""),
          Map.entry("batch normalization", ""),
          Map.entry("dense", "dense layer"),
          Map.entry("convolution", ""),
          Map.entry("kernel", ""),
          Map.entry("feature map", ""),
          Map.entry("stride", ""),
          Map.entry("pooling", ""),
          Map.entry("receptive field", ""),
          Map.entry("skip connection", "residual connection"),
          Map.entry("shortcut", "residual connection"),
          Map.entry("concatenate", ""),
          Map.entry("embedding", ""),
          Map.entry("recurrent", ""),
          Map.entry("long short-term memory", ""),
          Map.entry("gate", ""),
          Map.entry("time step", ""),
          Map.entry("attention", ""),
          Map.entry("softmax", ""),
          Map.entry("cross-entropy", ""),
          Map.entry("mean squared error", ""),
          Map.entry("confusion matrix", ""),
          Map.entry("decision boundary", ""),
          Map.entry("vanishing", "vanishing gradient"),
          Map.entry("exploding", "exploding gradient"),
          Map.entry("dead units", "dead ReLU"),
          Map.entry("divergence", ""),
          Map.entry("generator", ""),
          Map.entry("discriminator", ""),
          Map.entry("autoencoder", ""),
          Map.entry("latent", ""),
          Map.entry("clustering", ""),
          Map.entry("capsule", ""),
          Map.entry("temperature", ""),
          Map.entry("topology", ""),
          Map.entry("AutoML", ""),
          Map.entry("forked from", "fork"),
          Map.entry("spectator", ""));

  private static final Pattern ENGLISH =
      Pattern.compile("Text\\.(?:of|same)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)");

  @Test
  void everyTermOfTheGlossaryThatThePageSaysHasACard() throws IOException {
    List<String> texts = texts();
    Set<String> cards = new HashSet<>();
    for (Term term : Term.values()) {
      cards.add(term.title().en());
    }
    Set<String> missing = new TreeSet<>();
    GLOSSARY.forEach(
        (said, card) -> {
          Pattern word = Pattern.compile("(?i)(?<![a-z-])" + Pattern.quote(said) + "s?(?![a-z-])");
          if (texts.stream().anyMatch(text -> word.matcher(text).find())
              && !cards.contains(card.isEmpty() ? said : card)) {
            missing.add(said);
          }
        });

    assertThat(texts).hasSizeGreaterThan(500);
    assertThat(missing).isEmpty();
  }

  /** What page and model say in English, as it stands in their sources. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String sources : List.of("src/main/java", "../shared/src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(sources))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher matcher = ENGLISH.matcher(Files.readString(file));
          while (!file.toString().contains("client/term") && matcher.find()) {
            texts.add(matcher.group(1).replaceAll("\"\\s*\\+\\s*\"", ""));
          }
        }
      }
    }
    return texts;
  }
}
