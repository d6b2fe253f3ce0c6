package layerlab.client.state;

import java.util.List;
import java.util.Optional;
import layerlab.client.live.Zoom;
import layerlab.experiment.Experiment;
import layerlab.graph.Repair;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.walk.Sample;
import layerlab.wire.ClientMessage;
import layerlab.wire.ParameterRef;
import layerlab.wire.ServerMessage;

/** Something that happened: by the user's hand, at the server, or by the clock. */
public sealed interface Event {

  // -- the experiment

  /** The user changed the experiment. */
  record Edited(Edit edit, Pace pace) implements Event {
    public static Edited once(Edit edit) {
      return new Edited(edit, Pace.ONCE);
    }

    public static Edited dragging(Edit edit) {
      return new Edited(edit, Pace.DRAG);
    }
  }

  /** Whether a change stands alone or belongs to a drag that is one step of undo. */
  enum Pace {
    ONCE,
    DRAG
  }

  /** The drag is over: what comes next is another step of undo. */
  record Released() implements Event {}

  /** Another data set was picked; the output, and where needed the loss, are fitted to it. */
  record PickedData(String kind) implements Event {}

  /** A repair of a problem was pressed. */
  record Repaired(Repair repair) implements Event {}

  /** A layer of the shelf is to be added after the selection, or before the output. */
  record Added(String kind) implements Event {}

  /** Something was done with the pen over the map. */
  record Penned(PenAct act) implements Event {}

  /** A weight or bias was set by hand. {@code before} is what it was when the drag began. */
  record Weighed(ParameterRef parameter, double before, double value, Pace pace) implements Event {}

  record Undone() implements Event {}

  record Redone() implements Event {}

  record Retitled(String title) implements Event {}

  /**
   * An experiment came from a link or from the store.
   *
   * @param film the code under which there is a film of it, if there is one
   */
  record Loaded(Experiment experiment, Work.About about, Optional<String> film) implements Event {
    /** Without a film. */
    public Loaded(Experiment experiment, Work.About about) {
      this(experiment, about, Optional.empty());
    }
  }

  /** A link or code could not be opened, said in a sentence; what is shown stays. */
  record NotLoaded(Text why) implements Event {}

  // -- the run

  /** Starts or pauses. */
  record Toggled() implements Event {}

  record Stepped(ClientMessage.Stride stride) implements Event {}

  /** Back to epoch 0 with the same seed, or with the next one. */
  record Reset(boolean newSeed) implements Event {}

  /** After a divergence: back to the last finite epoch with another rate. */
  record WentBack(double rate) implements Event {}

  /** After the last epoch: so many more. */
  record WentOn(int epochs) implements Event {}

  /** The first steps are to be taken on DL4J too. */
  record AskedCheck() implements Event {}

  record AskedMistakes(int actual, int predicted) implements Event {}

  record ClosedMistakes() implements Event {}

  /** One number is to be followed through the network: that of the selection. */
  record Followed() implements Event {}

  /** The same, with a sample whose numbers are given. */
  record FollowedSample(Following.Aim aim, Sample sample) implements Event {}

  /** The same, with a row of the table. */
  record FollowedRow(int row) implements Event {}

  /** So many steps of the calculation further, or back. */
  record FollowedOn(int by) implements Event {}

  /** A sample of the data was pinned. */
  record Pinned(Following.Pin pin) implements Event {}

  /** The keyboard or the pointer is at another cell of the confusion matrix. */
  record Walked(int actual, int predicted) implements Event {}

  /** The confusion matrix counts other samples. */
  record Counted(Matrix.Part part) implements Event {}

  // -- the past

  /** The head goes to the kept moment nearest to an epoch; everything shown is of it. */
  record ScrubTo(int epoch) implements Event {}

  /** The head goes back to the newest moment. */
  record WentLive() implements Event {}

  /** The head goes so many kept moments on, or back. */
  record MovedHead(int moments) implements Event {}

  /** The head goes to a picture of the film, the first is 1. */
  record ShowedFrame(int number) implements Event {}

  /** The time strip shows a part of the run, or all of it. */
  record Zoomed(Zoom zoom) implements Event {}

  /** The same by a key. */
  record AskedZoom(Zoom.Way way) implements Event {}

  /** The run is to go on from the kept moment nearest to an epoch. */
  record ForkFrom(int epoch) implements Event {}

  /** Moments are needed, the most urgent first. */
  record AskedPast(List<Integer> epochs) implements Event {
    public AskedPast {
      epochs = List.copyOf(epochs);
    }
  }

  /** The vital signs over time are shown, or no longer. */
  record Diagnosed(Diagnosis view) implements Event {}

  /** Another layer's are: so many further, or back. */
  record DiagnosedOther(int by) implements Event {}

  /** The state of the layers after an epoch is needed. */
  record AskedCheckups(int after) implements Event {}

  /** Advice was put away. */
  record Dismissed(Topic topic) implements Event {}

  /** Something happened to the word of a term, or to its card. */
  record Explained(Explaining.Act act) implements Event {}

  // -- focus

  record Selected(Spot spot) implements Event {}

  record Hovered(Spot spot) implements Event {}

  /** The hand took, moved or emptied. */
  record Handled(Focus.Hand hand) implements Event {}

  /** What the hand carries was let go, over whatever the hand says that it is over. */
  record Dropped() implements Event {}

  /**
   * Delete was pressed: the selected layer goes, the selected connection is cut, the selected
   * weight becomes 0.
   *
   * @param weight the selected weight's present value; 0 when none is selected
   */
  record Deleted(double weight) implements Event {}

  /** Esc: puts down, closes, deselects, whichever is first. */
  record Cancelled() implements Event {}

  // -- the look and the screen

  record Spoke(Language language) implements Event {}

  record Themed(Look.Theme theme) implements Event {}

  /** The run may go faster or slower. */
  record Paced(Speed speed) implements Event {}

  record Flipped(Look.Switch option) implements Event {}

  record Turned(Screen.Tab tab) implements Event {}

  record Opened(Screen.Sheet sheet) implements Event {}

  /** Something of the user's was understood otherwise than it was written. */
  record Remarked(Text sentence) implements Event {}

  /** The list of a control has lost the focus. */
  record ClosedList(String control) implements Event {}

  /** An element of the page, named by its id, is to have the focus. */
  record FocusAsked(String element) implements Event {}

  /** The share button, or its switches. */
  record AskedShare(Offer.Wish wish) implements Event {}

  /** Sharing what was asked for has come further. */
  record Published(Effect.Publish asked, Screen.Shared shared) implements Event {}

  /** Something is to be given to the clipboard. */
  record Copied(String text) implements Event {}

  /** The clipboard took it. */
  record Held(String text) implements Event {}

  /** A picture or a file is to be taken away. */
  record Took(Taking what) implements Event {}

  /** Something is to be done with the kept experiments. */
  record Tended(Keeping act) implements Event {}

  /** Something is to be done with tables of one's own. */
  record Tabled(TableAct act) implements Event {}

  /** Something became of them. */
  record Told(TableNews news) implements Event {}

  /** The strip for newcomers was closed, or asked for. */
  record Greeted(boolean isShown) implements Event {}

  /** Another letter of a code. */
  record WroteCode(String text) implements Event {}

  /** A code or a link was typed, and entered. */
  record TypedCode(String code) implements Event {}

  // -- the line

  record Received(ServerMessage message) implements Event {}

  /** The server did not do what it was told, and says why. */
  record Declined(Effect.Order order, Text why) implements Event {}

  /** The user does not want to wait for the next attempt to connect. */
  record Hurried() implements Event {}

  record ConnectionChanged(Run.Connection connection) implements Event {}

  /** How many commands the server has not confirmed. */
  record Waiting(int commands) implements Event {}

  /** The tab was hidden or shown. */
  record Watched(boolean visible) implements Event {}
}
