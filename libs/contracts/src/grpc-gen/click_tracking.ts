import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { ClickTrackingClient as _creditroll_click_tracking_v1_ClickTrackingClient, ClickTrackingDefinition as _creditroll_click_tracking_v1_ClickTrackingDefinition } from './creditroll/click_tracking/v1/ClickTracking.ts';
import type { CreateLinkRequest as _creditroll_click_tracking_v1_CreateLinkRequest, CreateLinkRequest__Output as _creditroll_click_tracking_v1_CreateLinkRequest__Output } from './creditroll/click_tracking/v1/CreateLinkRequest.ts';
import type { GetLinkRequest as _creditroll_click_tracking_v1_GetLinkRequest, GetLinkRequest__Output as _creditroll_click_tracking_v1_GetLinkRequest__Output } from './creditroll/click_tracking/v1/GetLinkRequest.ts';
import type { Link as _creditroll_click_tracking_v1_Link, Link__Output as _creditroll_click_tracking_v1_Link__Output } from './creditroll/click_tracking/v1/Link.ts';
import type { Links as _creditroll_click_tracking_v1_Links, Links__Output as _creditroll_click_tracking_v1_Links__Output } from './creditroll/click_tracking/v1/Links.ts';
import type { ListLinksRequest as _creditroll_click_tracking_v1_ListLinksRequest, ListLinksRequest__Output as _creditroll_click_tracking_v1_ListLinksRequest__Output } from './creditroll/click_tracking/v1/ListLinksRequest.ts';
import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    click_tracking: {
      v1: {
        ClickTracking: SubtypeConstructor<typeof grpc.Client, _creditroll_click_tracking_v1_ClickTrackingClient> & { service: _creditroll_click_tracking_v1_ClickTrackingDefinition }
        CreateLinkRequest: MessageTypeDefinition<_creditroll_click_tracking_v1_CreateLinkRequest, _creditroll_click_tracking_v1_CreateLinkRequest__Output>
        GetLinkRequest: MessageTypeDefinition<_creditroll_click_tracking_v1_GetLinkRequest, _creditroll_click_tracking_v1_GetLinkRequest__Output>
        Link: MessageTypeDefinition<_creditroll_click_tracking_v1_Link, _creditroll_click_tracking_v1_Link__Output>
        Links: MessageTypeDefinition<_creditroll_click_tracking_v1_Links, _creditroll_click_tracking_v1_Links__Output>
        ListLinksRequest: MessageTypeDefinition<_creditroll_click_tracking_v1_ListLinksRequest, _creditroll_click_tracking_v1_ListLinksRequest__Output>
      }
    }
    common: {
      v1: {
        Command: MessageTypeDefinition<_creditroll_common_v1_Command, _creditroll_common_v1_Command__Output>
        Empty: MessageTypeDefinition<_creditroll_common_v1_Empty, _creditroll_common_v1_Empty__Output>
        Money: MessageTypeDefinition<_creditroll_common_v1_Money, _creditroll_common_v1_Money__Output>
        PageRequest: MessageTypeDefinition<_creditroll_common_v1_PageRequest, _creditroll_common_v1_PageRequest__Output>
      }
    }
  }
}

